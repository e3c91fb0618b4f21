package io.keepwarm.contact.vcard;

import static io.keepwarm.contact.vcard.VCardReading.text;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.PersonName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes one vCard of version 3.0 or 4.0, with whatever came along when the person was imported. What only Keepwarm
/// knows (tier, needs, vouch, …) has no place in a vCard and is left out; so is when it was changed
/// (REV), so that the same contact always makes the same text.
public final class VCardWriting {
    private static final List<String> PHONETIC = List.of("X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME");

    private final Card card;
    private final VCardVersion version;
    private final VCard vcard;

    private VCardWriting(Card card, VCardVersion version) {
        this.card = card;
        this.version = version;
        this.vcard = new VCard(version);
    }

    /// The text of the card, ending with a line break. `extra` is as [ReadCard#extra()] gave it.
    public static String write(Card card, String uid, @Nullable String extra, boolean ofVersion3) {
        var writing = new VCardWriting(card, ofVersion3 ? VCardVersion.V3_0 : VCardVersion.V4_0);
        writing.person(uid);
        writing.reach();
        writing.about();
        writing.extras(ofVersion3 ? DatesAsText.written(Extras.read(extra)) : Extras.read(extra));
        return Ezvcard.write(writing.vcard)
                .version(writing.version)
                .versionStrict(false)
                .includeTrailingSemicolons(true)
                .prodId(false)
                .go();
    }

    /// The text of a card of a group (RFC 6350, KIND; in version 3.0 as Apple writes it) whose members have these ids.
    public static String group(String uid, String name, List<String> members, boolean ofVersion3) {
        var version = ofVersion3 ? VCardVersion.V3_0 : VCardVersion.V4_0;
        var group = new VCard(version);
        group.setUid(new Uid(uid));
        group.setFormattedName(name);
        var parts = new StructuredName();
        parts.setFamily(name);
        group.setStructuredName(parts);
        if (ofVersion3) {
            group.addExtendedProperty("X-ADDRESSBOOKSERVER-KIND", "group");
            members.forEach(member -> group.addExtendedProperty("X-ADDRESSBOOKSERVER-MEMBER", member));
        } else {
            group.setKind(Kind.group());
            members.forEach(member -> group.addMember(new Member(member)));
        }
        return Ezvcard.write(group)
                .version(version)
                .versionStrict(false)
                .includeTrailingSemicolons(true)
                .prodId(false)
                .go();
    }

    private void person(String uid) {
        PersonName name = Objects.requireNonNull(card.name());
        vcard.setFormattedName(Objects.requireNonNull(name.full()).strip());
        var parts = new StructuredName();
        parts.setGiven(text(name.given()));
        parts.setFamily(text(name.family()));
        add(parts.getAdditionalNames(), name.additional());
        add(parts.getPrefixes(), name.prefix());
        add(parts.getSuffixes(), name.suffix());
        vcard.setStructuredName(parts);
        if (text(name.nickname()) != null) {
            var nickname = new Nickname();
            add(nickname.getValues(), name.nickname());
            vcard.addNickname(nickname);
        }
        vcard.setUid(new Uid(uid));
    }

    private void reach() {
        card.emails().stream()
                .distinct()
                .forEach(email -> vcard.addEmail(kinds(new Email(email.value()), email.kinds(), email.preferred())));
        card.phones().stream()
                .distinct()
                .forEach(phone -> vcard.addTelephoneNumber(
                        kinds(new Telephone(phone.value().strip()), phone.kinds(), phone.preferred())));
        card.urls().stream().distinct().forEach(url -> vcard.addUrl(url(url)));
        card.addresses().stream().distinct().forEach(address -> {
            var written = new Address();
            written.setPoBox(text(address.poBox()));
            written.setExtendedAddress(text(address.extended()));
            written.setStreetAddress(text(address.street()));
            written.setLocality(text(address.city()));
            written.setRegion(text(address.region()));
            written.setPostalCode(text(address.postcode()));
            written.setCountry(text(address.country()));
            vcard.addAddress(kinds(written, address.kinds(), address.preferred()));
        });
        card.profiles().stream().distinct().forEach(profile -> {
            var social = RawText.of(Networks.SOCIAL_PROFILE, profile.value().strip());
            Labels.setKinds(social, List.of(profile.network()));
            vcard.addProperty(social);
        });
    }

    /// What reads as a profile is told to be none.
    private Url url(ContactPoint point) {
        var url = kinds(new Url(point.value().strip()), point.kinds(), point.preferred());
        if (Networks.ofUrl(point.value()) != null) {
            Labels.setOwnKinds(url, point.kinds());
        }
        return url;
    }

    /// Version 3.0 has no order of preference, and the library would write that of one alone.
    private <T extends VCardProperty> T kinds(T property, List<String> kinds, @Nullable Boolean preferred) {
        Labels.setKinds(property, kinds);
        if (Boolean.TRUE.equals(preferred)) {
            if (version == VCardVersion.V4_0) {
                property.setParameter(VCardParameters.PREF, "1");
            } else {
                property.addParameter(VCardParameters.TYPE, "pref");
            }
        }
        return property;
    }

    private void about() {
        if (text(card.title()) != null) {
            vcard.addTitle(text(card.title()));
        }
        if (text(card.role()) != null) {
            vcard.addRole(text(card.role()));
        }
        var dates = new DateWriting(vcard, version);
        if (card.birthday() != null) {
            dates.birthday(card.birthday());
        }
        // Anniversaries have a property of their own that is read before the others: so the same text comes of it
        // again.
        card.dates().stream()
                .sorted(Comparator.comparing(date -> !date.kind().equals("ANNIVERSARY")))
                .forEach(dates::add);
        card.family().forEach(dates::add);
        var tags = card.tags().stream()
                .map(String::strip)
                .filter(tag -> !tag.equalsIgnoreCase(VCardReading.ALL_OF_GOOGLE))
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            var categories = new Categories();
            categories.getValues().addAll(tags);
            vcard.addCategories(categories);
        }
        if (card.notes() != null) {
            vcard.addNote(card.notes());
        }
    }

    private void extras(Collection<VCardProperty> extras) {
        boolean organisationCameWhole = false;
        boolean phoneticCame = false;
        for (VCardProperty extra : extras) {
            if (extra instanceof Organization organisation) {
                boolean same = !organisation.getValues().isEmpty()
                        && organisation.getValues().getFirst().strip().equals(text(card.organisation()));
                organisationCameWhole |= same;
                if (same) {
                    vcard.addProperty(extra);
                }
            } else {
                phoneticCame |= extra instanceof RawProperty raw && PHONETIC.contains(raw.getPropertyName());
                vcard.addProperty(extra);
            }
        }
        if (!organisationCameWhole && text(card.organisation()) != null) {
            vcard.setOrganization(text(card.organisation()));
        }
        String phonetic = text(Objects.requireNonNull(card.name()).phonetic());
        if (!phoneticCame && phonetic != null) {
            vcard.addExtendedProperty(PHONETIC.getFirst(), phonetic);
        }
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (text(part) != null) {
            parts.add(text(part));
        }
    }
}
