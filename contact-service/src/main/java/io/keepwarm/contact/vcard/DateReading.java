package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.property.Birthday;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days in a vCard: BDAY, ANNIVERSARY, and the ways address books of different makers write them. A day that cannot
/// be read stays among the extras.
final class DateReading {
    private static final Pattern DIGITS = Pattern.compile("(\\d{4}|--)(\\d{2})(\\d{2})(T.*)?");
    private static final Set<String> ANNIVERSARIES =
            Set.of("X-MS-ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY");
    private static final String OTHER = "OTHER";
    /// What iPhones write for a day without a year.
    private static final int NO_YEAR = 1604;

    private final VCard vcard;
    private final Labels labels;
    private final Set<VCardProperty> placed;
    private final List<String> remarks;

    /// @param placed takes the properties that were read
    /// @param remarks takes what the member should know of those that were not
    DateReading(VCard vcard, Labels labels, Set<VCardProperty> placed, List<String> remarks) {
        this.vcard = vcard;
        this.labels = labels;
        this.placed = placed;
        this.remarks = remarks;
    }

    @Nullable
    String birthday() {
        // What version 3.0 does not call a date is no Birthday: a day without a year, a year without a day.
        var written = Stream.concat(
                        vcard.getProperties(Birthday.class).stream(), vcard.getExtendedProperties("BDAY").stream())
                .toList();
        for (VCardProperty birthday : written) {
            if (isEmpty(birthday)) {
                placed.add(birthday);
                continue;
            }
            Optional<PartialDate> day = birthday instanceof Birthday one ? day(one) : day(text(birthday));
            day = placed(birthday, day);
            if (day.isPresent()) {
                return day.get().toString();
            }
            remarks.add(ReadCard.noBirthday(text(birthday), "among the properties of the vCard"));
        }
        return null;
    }

    private static boolean isEmpty(VCardProperty birthday) {
        return (!(birthday instanceof Birthday one) || (one.getDate() == null && one.getPartialDate() == null))
                && text(birthday).isBlank();
    }

    private static String text(VCardProperty birthday) {
        return switch (birthday) {
            case RawProperty raw -> Objects.toString(raw.getValue(), "");
            case Birthday one
            when one.getPartialDate() != null -> one.getPartialDate().toISO8601(true);
            case Birthday one when one.getDate() != null -> one.getDate().toString();
            case Birthday one -> Objects.toString(one.getText(), "");
            default -> "";
        };
    }

    List<NotedDate> others() {
        List<NotedDate> dates = new ArrayList<>();
        for (var anniversary : vcard.getAnniversaries()) {
            placed(anniversary, day(anniversary))
                    .ifPresent(on -> dates.add(noted("ANNIVERSARY", on, labels.labelOf(anniversary))));
        }
        for (RawProperty raw : vcard.getExtendedProperties()) {
            String property = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (ANNIVERSARIES.contains(property)) {
                placed(raw, day(raw.getValue())).ifPresent(on -> dates.add(noted("ANNIVERSARY", on, null)));
            } else if (property.equals("X-ABDATE")) {
                placed(raw, day(raw.getValue()))
                        .ifPresent(on -> dates.add(labelled(labels.ownKindOf(raw), labels.labelOf(raw), on)));
            }
        }
        return dates.stream().distinct().toList();
    }

    /// A label that only says the kind is none.
    private static NotedDate labelled(@Nullable String kind, @Nullable String label, PartialDate on) {
        if (kind != null) {
            return noted(kind, on, kind.equalsIgnoreCase(label) ? null : label);
        }
        if (OTHER.equalsIgnoreCase(label)) {
            return noted(OTHER, on, null);
        }
        boolean anniversary = "anniversary".equalsIgnoreCase(label);
        return noted(anniversary ? "ANNIVERSARY" : OTHER, on, anniversary ? null : label);
    }

    private static NotedDate noted(String kind, PartialDate on, @Nullable String label) {
        return new NotedDate(kind, on.toString(), label);
    }

    private Optional<PartialDate> placed(VCardProperty property, Optional<PartialDate> day) {
        Optional<PartialDate> known = day.flatMap(PartialDate::withoutYearZero);
        known.ifPresent(_ -> placed.add(property));
        return known;
    }

    private static Optional<PartialDate> day(DateOrTimeProperty property) {
        boolean yearOmitted = String.valueOf(NO_YEAR).equals(property.getParameter("X-APPLE-OMIT-YEAR"));
        if (property.getDate() != null) {
            return day(property.getDate(), yearOmitted);
        }
        var partial = property.getPartialDate();
        if (partial != null && partial.hasDateComponent()) {
            return day(partial.getYear(), partial.getMonth(), partial.getDate());
        }
        return day(property.getText());
    }

    /// Of an instant the day that is written: it is in UTC.
    private static Optional<PartialDate> day(Temporal read, boolean yearOmitted) {
        Temporal date = read instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : read;
        if (!date.isSupported(ChronoField.DAY_OF_MONTH)) {
            return Optional.empty();
        }
        int year = date.get(ChronoField.YEAR);
        return day(
                yearOmitted || year == NO_YEAR ? null : year,
                date.get(ChronoField.MONTH_OF_YEAR),
                date.get(ChronoField.DAY_OF_MONTH));
    }

    private static Optional<PartialDate> day(@Nullable String text) {
        String written = Objects.toString(text, "").strip();
        var digits = DIGITS.matcher(written);
        if (digits.matches()) {
            String year = digits.group(1).equals("--") ? "-" : digits.group(1);
            return PartialDate.parse(year + "-" + digits.group(2) + "-" + digits.group(3));
        }
        String day = written.replaceFirst("(?<=\\d)T.*$", "");
        return PartialDate.parse(day).or(() -> PlainDays.read(day));
    }

    private static Optional<PartialDate> day(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
