package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Anniversary;
import ezvcard.property.Birthday;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes days and the people close to somebody: in version 4.0 with its own properties as far as they go, else
/// as Apple and Google do, with a label in a common group.
final class DateWriting {
    private final VCard vcard;
    private final boolean modern;
    private int groups;

    DateWriting(VCard vcard, VCardVersion version) {
        this.vcard = vcard;
        this.modern = version == VCardVersion.V4_0;
    }

    void birthday(String written) {
        PartialDate day = PartialDate.parse(written).orElseThrow();
        DateOrTimeProperty birthday =
                new Birthday(ezvcard.util.PartialDate.builder().build());
        if (isWritten(birthday, day)) {
            vcard.setBirthday((Birthday) birthday);
        } else {
            vcard.addProperty(new RawProperty("BDAY", written));
        }
    }

    void add(NotedDate date) {
        PartialDate on = PartialDate.parse(date.on()).orElseThrow();
        boolean anniversary = date.kind().equals("ANNIVERSARY");
        String label = VCardReading.text(date.label());
        var written = new Anniversary(ezvcard.util.PartialDate.builder().build());
        if (modern && anniversary && vcard.getAnniversary() == null && isWritten(written, on)) {
            vcard.setAnniversary(written);
            label(written, label);
            return;
        }
        String said = label == null ? date.kind() : label;
        var day = new RawProperty("X-ABDATE", date.on());
        label(day, anniversary && label == null ? "_$!<Anniversary>!$_" : said);
        if (!isTold(date.kind(), label)) {
            var kind = RawText.of(Labels.KIND, date.kind().strip());
            kind.setGroup(day.getGroup());
            vcard.addProperty(kind);
        }
        vcard.addProperty(day);
    }

    /// Whether the label says what the day is.
    private static boolean isTold(String kind, @Nullable String label) {
        return switch (kind) {
            case "ANNIVERSARY" -> label == null;
            case "OTHER" -> !"ANNIVERSARY".equalsIgnoreCase(label) && !"OTHER".equalsIgnoreCase(label);
            default -> false;
        };
    }

    void add(FamilyMember member) {
        String name = VCardReading.text(member.name());
        String relation = VCardReading.text(member.relation());
        if (name == null) {
            return;
        }
        if (modern) {
            var related = new Related();
            related.setText(name);
            if (relation != null) {
                Labels.setKinds(related, List.of(relation));
            }
            vcard.addRelated(related);
        } else {
            var related = RawText.of("X-ABRELATEDNAMES", name);
            if (relation != null && !relation.equals(relation.toLowerCase(Locale.ROOT))) {
                Labels.setOwnKinds(related, List.of(relation));
            }
            labelled(related, relation);
        }
    }

    private void labelled(RawProperty property, @Nullable String label) {
        vcard.addProperty(property);
        label(property, label);
    }

    private void label(VCardProperty property, @Nullable String label) {
        if (label != null) {
            String group = "label" + ++groups;
            property.setGroup(group);
            var hung = RawText.of("X-ABLabel", label.strip());
            hung.setGroup(group);
            vcard.addProperty(hung);
        }
    }

    /// Puts the day into the property if the version has a way to write it.
    private boolean isWritten(DateOrTimeProperty property, PartialDate day) {
        if (day.year() != null && day.month() != null && day.day() != null) {
            property.setDate(LocalDate.of(day.year(), day.month(), day.day()));
            return true;
        }
        if (!modern) {
            return false;
        }
        var partial = ezvcard.util.PartialDate.builder();
        if (day.year() != null) {
            partial.year(day.year());
        }
        if (day.month() != null) {
            partial.month(day.month());
        }
        if (day.day() != null) {
            partial.date(day.day());
        }
        property.setPartialDate(partial.build());
        return true;
    }
}
