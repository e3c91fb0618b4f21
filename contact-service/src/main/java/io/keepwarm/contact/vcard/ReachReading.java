package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.Address;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.card.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a person is reached, and where they are seen. What is no address stays among the extras.
final class ReachReading {
    private final VCard vcard;
    private final Labels labels;
    private final Set<VCardProperty> placed;
    private final List<String> remarks;

    /// @param placed takes the properties that were read
    /// @param remarks takes what the member should know of those that were not
    ReachReading(VCard vcard, Labels labels, Set<VCardProperty> placed, List<String> remarks) {
        this.vcard = vcard;
        this.labels = labels;
        this.placed = placed;
        this.remarks = remarks;
    }

    List<EmailAddress> emails() {
        List<EmailAddress> emails = new ArrayList<>();
        for (Email email : vcard.getEmails()) {
            String value = Objects.toString(email.getValue(), "").strip().replaceFirst("(?i)^mailto:", "");
            // What is no address stays among the extras.
            if (value.matches(EmailAddress.SHAPE)) {
                placed.add(email);
                emails.add(new EmailAddress(value, labels.kindsOf(email), Labels.isPreferred(email)));
            } else if (!value.isEmpty()) {
                remarks.add(ReadCard.noAddress(value, "among the properties of the vCard"));
            }
        }
        return emails.stream().distinct().toList();
    }

    List<Phone> phones() {
        List<Phone> phones = new ArrayList<>();
        for (Telephone phone : vcard.getTelephoneNumbers()) {
            placed.add(phone);
            String number = phone.getText();
            if (number == null && phone.getUri() != null) {
                String extension = phone.getUri().getExtension();
                number = phone.getUri().getNumber() + (extension == null ? "" : " ext. " + extension);
            }
            if (VCardReading.text(number) != null) {
                phones.add(new Phone(
                        Objects.requireNonNull(VCardReading.text(number)),
                        labels.kindsOf(phone),
                        Labels.isPreferred(phone)));
            }
        }
        return phones.stream().distinct().toList();
    }

    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (var address : vcard.getAddresses()) {
            placed.add(address);
            var read = new Address(
                    VCardReading.text(address.getPoBox()),
                    VCardReading.text(address.getExtendedAddressFull()),
                    VCardReading.text(address.getStreetAddressFull()),
                    VCardReading.text(address.getLocality()),
                    VCardReading.text(address.getRegion()),
                    VCardReading.text(address.getPostalCode()),
                    VCardReading.text(address.getCountry()),
                    labels.kindsOf(address),
                    Labels.isPreferred(address));
            addresses.add(read);
        }
        return addresses.stream().distinct().toList();
    }

    List<ContactPoint> urls() {
        List<ContactPoint> urls = new ArrayList<>();
        for (Url url : vcard.getUrls()) {
            if (networkOf(url) == null && VCardReading.text(url.getValue()) != null) {
                placed.add(url);
                urls.add(new ContactPoint(url.getValue().strip(), labels.kindsOf(url), Labels.isPreferred(url)));
            }
        }
        return urls.stream().distinct().toList();
    }

    private static @Nullable String networkOf(Url url) {
        return Labels.hasOwnKinds(url) ? null : Networks.ofUrl(url.getValue());
    }

    List<Profile> profiles() {
        Set<Profile> profiles = new LinkedHashSet<>();
        for (Url url : vcard.getUrls()) {
            String network = networkOf(url);
            if (network != null) {
                placed.add(url);
                labels.labelOf(url);
                profiles.add(new Profile(network, url.getValue().strip()));
            }
        }
        for (RawProperty social : vcard.getExtendedProperties(Networks.SOCIAL_PROFILE)) {
            String value = RawText.of(social);
            if (value != null) {
                placed.add(social);
                var kinds = labels.kindsOf(social);
                profiles.add(new Profile(kinds.isEmpty() ? "other" : kinds.getFirst(), value));
            }
        }
        for (var chat : vcard.getImpps()) {
            if (chat.getProtocol() != null && VCardReading.text(chat.getHandle()) != null) {
                placed.add(chat);
                labels.labelOf(chat);
                profiles.add(new Profile(
                        chat.getProtocol().toLowerCase(Locale.ROOT),
                        chat.getHandle().strip()));
            }
        }
        return List.copyOf(profiles);
    }
}
