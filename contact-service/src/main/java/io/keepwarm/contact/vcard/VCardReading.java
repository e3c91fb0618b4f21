package io.keepwarm.contact.vcard;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Categories;
import ezvcard.property.FormattedName;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.ProductId;
import ezvcard.property.RawProperty;
import ezvcard.property.Revision;
import ezvcard.property.Role;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one vCard of version 2.1, 3.0 or 4.0. Every property either finds its place on the card or goes among the
/// extras; nothing is dropped but what is about the file (PRODID, REV).
public final class VCardReading {
    /// The group that everybody at Google is in.
    static final String ALL_OF_GOOGLE = "myContacts";

    private final VCard vcard;
    private final Labels labels;
    private final List<String> remarks = new ArrayList<>();
    private final Set<VCardProperty> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    private VCardReading(VCard vcard) {
        this.vcard = vcard;
        this.labels = new Labels(vcard);
    }

    /// Reads the text from `BEGIN:VCARD` to `END:VCARD`.
    ///
    /// @throws Unreadable when there is no card in it, or not one of a person
    public static ReadCard read(String text) {
        VCard vcard;
        try {
            vcard = Ezvcard.parse(text).first();
        } catch (RuntimeException broken) {
            throw new Unreadable("The card cannot be read: " + broken.getMessage());
        }
        if (vcard == null) {
            throw new Unreadable("The card cannot be read.");
        }
        var reading = new VCardReading(vcard);
        if (reading.isGroup()) {
            throw new Unreadable("This is a group of contacts, not a person.");
        }
        return reading.read();
    }

    /// A card that cannot be taken over; the message is for the member.
    public static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason);
        }
    }

    private boolean isGroup() {
        var apple = vcard.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return (vcard.getKind() != null && vcard.getKind().isGroup())
                || (apple != null && "group".equalsIgnoreCase(apple.getValue()));
    }

    private ReadCard read() {
        for (var about : List.of(ProductId.class, Revision.class)) {
            placed.addAll(vcard.getProperties(about));
        }
        var dates = new DateReading(vcard, labels, placed, remarks);
        var family = new FamilyReading(vcard, labels, placed);
        var reach = new ReachReading(vcard, labels, placed, remarks);
        var card = CardDraft.of(name())
                .reachedAt(reach.emails(), reach.phones(), reach.addresses())
                .seenAt(reach.urls(), reach.profiles())
                .worksAt(organisation(), firstText(Title.class), firstText(Role.class))
                .keeps(dates.birthday(), dates.others())
                .noted(family.read(), tags(), notes())
                .card();
        return new ReadCard(card, uid(), extra(), List.copyOf(remarks));
    }

    private PersonName name() {
        var parts = vcard.getStructuredName();
        placed.addAll(vcard.getProperties(StructuredName.class));
        placed.addAll(vcard.getProperties(Nickname.class));
        List<String> nicknames = vcard.getNicknames().stream()
                .flatMap(nickname -> nickname.getValues().stream())
                .toList();
        String phonetic = joined(phonetic("X-PHONETIC-FIRST-NAME"), phonetic("X-PHONETIC-LAST-NAME"));
        if (phonetic("X-PHONETIC-LAST-NAME").isBlank()) {
            placed.addAll(vcard.getExtendedProperties("X-PHONETIC-FIRST-NAME"));
        }
        return new PersonName(
                firstText(FormattedName.class),
                parts == null ? null : text(parts.getGiven()),
                parts == null ? null : text(parts.getFamily()),
                parts == null ? null : text(String.join(" ", parts.getAdditionalNames())),
                parts == null ? null : text(String.join(" ", parts.getPrefixes())),
                parts == null ? null : text(String.join(" ", parts.getSuffixes())),
                text(String.join(", ", nicknames)),
                text(phonetic));
    }

    /// Where there are two parts they are read and still among the extras, to come out as they came in.
    private String phonetic(String property) {
        RawProperty raw = vcard.getExtendedProperty(property);
        return raw == null ? "" : Objects.toString(raw.getValue(), "");
    }

    /// The first part of ORG. One with departments stays among the extras, too, to come out whole.
    private @Nullable String organisation() {
        var organisation = vcard.getOrganization();
        if (organisation == null || organisation.getValues().isEmpty()) {
            return null;
        }
        if (organisation.getValues().size() == 1) {
            placed.add(organisation);
        }
        placed.addAll(vcard.getProperties(Organization.class).stream()
                .filter(other -> other.getValues().isEmpty())
                .toList());
        return text(organisation.getValues().getFirst());
    }

    private List<String> tags() {
        placed.addAll(vcard.getProperties(Categories.class));
        return vcard.getCategoriesList().stream()
                .flatMap(categories -> categories.getValues().stream())
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !tag.equalsIgnoreCase(ALL_OF_GOOGLE))
                .distinct()
                .toList();
    }

    private @Nullable String notes() {
        placed.addAll(vcard.getNotes());
        String notes = String.join(
                "\n\n",
                vcard.getNotes().stream()
                        .map(Note::getValue)
                        .filter(Objects::nonNull)
                        .toList());
        // Blanks at an edge may be meant.
        return notes.isBlank() ? null : notes.replaceAll("\\r\\n?", "\n");
    }

    private @Nullable String uid() {
        placed.addAll(vcard.getProperties(Uid.class));
        return vcard.getUid() == null ? null : text(vcard.getUid().getValue());
    }

    /// The first of several; the others are extras.
    private <T extends TextProperty> @Nullable String firstText(Class<T> type) {
        for (T property : vcard.getProperties(type)) {
            String said = text(property.getValue());
            placed.add(property);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private @Nullable String extra() {
        var rest = new VCard(VCardVersion.V4_0);
        for (VCardProperty property : vcard.getProperties()) {
            if (!placed.contains(property) && !labels.isUsed(property)) {
                rest.addProperty(DatesAsText.read(property));
            }
        }
        return rest.getProperties().isEmpty() ? null : Extras.write(rest);
    }

    /// A text without blanks at its edges; null when nothing is left of it.
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }
}
