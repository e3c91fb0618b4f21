package io.keepwarm.contact.vcard;

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
import io.keepwarm.contact.card.PersonName;
import java.util.Collection;
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
        vcard.setFormattedName(Objects.requireNonNull(name.full()));
        var parts = new StructuredName();
        parts.setGiven(name.given());
        parts.setFamily(name.family());
        add(parts.getAdditionalNames(), name.additional());
        add(parts.getPrefixes(), name.prefix());
        add(parts.getSuffixes(), name.suffix());
        vcard.setStructuredName(parts);
        if (name.nickname() != null) {
            var nickname = new Nickname();
            nickname.getValues().add(name.nickname());
            vcard.addNickname(nickname);
        }
        vcard.setUid(new Uid(uid));
    }

    private void reach() {
        card.emails()
                .forEach(email -> vcard.addEmail(kinds(new Email(email.value()), email.kinds(), email.preferred())));
        card.phones()
                .forEach(phone -> vcard.addTelephoneNumber(
                        kinds(new Telephone(phone.value()), phone.kinds(), phone.preferred())));
        card.urls().forEach(url -> vcard.addUrl(kinds(new Url(url.value()), url.kinds(), url.preferred())));
        card.addresses().forEach(address -> {
            var written = new Address();
            written.setPoBox(address.poBox());
            written.setExtendedAddress(address.extended());
            written.setStreetAddress(address.street());
            written.setLocality(address.city());
            written.setRegion(address.region());
            written.setPostalCode(address.postcode());
            written.setCountry(address.country());
            vcard.addAddress(kinds(written, address.kinds(), address.preferred()));
        });
        card.profiles().forEach(profile -> {
            var social = new RawProperty(Networks.SOCIAL_PROFILE, profile.value());
            social.addParameter(VCardParameters.TYPE, profile.network());
            vcard.addProperty(social);
        });
    }

    /// Version 3.0 has no order of preference, and the library would write that of one alone.
    private <T extends VCardProperty> T kinds(T property, List<String> kinds, @Nullable Boolean preferred) {
        kinds.forEach(kind -> property.addParameter(VCardParameters.TYPE, kind));
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
        if (card.title() != null) {
            vcard.addTitle(card.title());
        }
        if (card.role() != null) {
            vcard.addRole(card.role());
        }
        var dates = new DateWriting(vcard, version);
        if (card.birthday() != null) {
            dates.birthday(card.birthday());
        }
        card.dates().forEach(dates::add);
        card.family().forEach(dates::add);
        if (!card.tags().isEmpty()) {
            var categories = new Categories();
            categories.getValues().addAll(card.tags());
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
                        && organisation.getValues().getFirst().strip().equals(card.organisation());
                organisationCameWhole |= same;
                if (same) {
                    vcard.addProperty(extra);
                }
            } else {
                phoneticCame |= extra instanceof RawProperty raw && PHONETIC.contains(raw.getPropertyName());
                vcard.addProperty(extra);
            }
        }
        if (!organisationCameWhole && card.organisation() != null) {
            vcard.setOrganization(card.organisation());
        }
        String phonetic = Objects.requireNonNull(card.name()).phonetic();
        if (!phoneticCame && phonetic != null) {
            vcard.addExtendedProperty(PHONETIC.getFirst(), phonetic);
        }
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
