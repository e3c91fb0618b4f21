package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.card.Address;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.card.Profile;
import io.keepwarm.contact.vcard.Networks;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Google Contacts' CSV. What is there more than once stands in numbered pairs of columns, a label and a value
/// (`E-mail 1 - Type`, since 2024 `E-mail 1 - Label`); several values of one label stand in one field, with `
/// ::: ` between them. What has no place on a card is kept among its custom fields.
final class GoogleCsv implements CsvReading {
    private static final String BETWEEN = "\\s*:::\\s*";
    private static final int MOST_PAIRS = 20;
    /// Groups that Google makes by itself.
    private static final Set<String> OF_GOOGLE = Set.of("mycontacts", "starred", "my contacts");
    private static final List<String> KEPT_ASIDE =
            List.of("Organization Department", "Organization 1 - Department", "Location", "Hobby", "Occupation");

    @Override
    public boolean isHeader(Set<String> columns) {
        return columns.contains("e-mail 1 - value")
                || columns.contains("phone 1 - value")
                || columns.containsAll(List.of("given name", "family name"))
                || columns.containsAll(List.of("first name", "last name", "labels"));
    }

    @Override
    public String missing() {
        return "There is no line with columns of Google Contacts, such as First Name, Labels and E-mail 1 - Value.";
    }

    @Override
    public SourceRow read(CsvRecord row) {
        List<EmailAddress> emails = new ArrayList<>();
        var aside = new KeptAside();
        pairs(row, "e-mail").forEach(pair -> {
            if (pair.value().matches(EmailAddress.SHAPE)) {
                emails.add(new EmailAddress(pair.value(), pair.kinds(), pair.preferred()));
            } else {
                aside.noAddress(pair.value());
            }
        });
        pairs(row, "custom field").forEach(pair -> aside.add(Objects.toString(pair.label(), "Custom"), pair.value()));
        for (String column : KEPT_ASIDE) {
            aside.add(column.substring(column.lastIndexOf(' ') + 1), row.get(column.toLowerCase(Locale.ROOT)));
        }
        var websites = pairs(row, "website");
        var card = CardDraft.of(name(row))
                .reachedAt(emails, pairs(row, "phone").map(Pair::phone).toList(), addresses(row))
                .seenAt(
                        pairs(row, "website")
                                .filter(pair -> Networks.ofUrl(pair.value()) == null)
                                .map(Pair::point)
                                .toList(),
                        Stream.concat(
                                        websites.filter(pair -> Networks.ofUrl(pair.value()) != null)
                                                .map(pair -> new Profile("linkedin", pair.value())),
                                        pairs(row, "im")
                                                .map(pair -> new Profile(
                                                        Objects.requireNonNullElse(pair.label(), "other"),
                                                        pair.value())))
                                .toList())
                .worksAt(
                        either(row, "organization name", "organization 1 - name"),
                        either(row, "organization title", "organization 1 - title"),
                        null)
                .keeps(aside.day("Birthday", row.get("birthday")), dates(row, aside))
                .noted(
                        pairs(row, "relation")
                                .map(pair -> new FamilyMember(pair.label(), pair.value(), null))
                                .toList(),
                        groups(row),
                        row.get("notes"))
                .with(aside.fields())
                .card();
        return new SourceRow.Person(new ReadCard(card, null, null, aside.remarks()));
    }

    private static PersonName name(CsvRecord row) {
        return new PersonName(
                row.get("name"),
                either(row, "first name", "given name"),
                either(row, "last name", "family name"),
                either(row, "middle name", "additional name"),
                row.get("name prefix"),
                row.get("name suffix"),
                row.get("nickname"),
                Stream.of(
                                either(row, "phonetic first name", "given name yomi"),
                                either(row, "phonetic last name", "family name yomi"))
                        .filter(Objects::nonNull)
                        .reduce((first, last) -> first + " " + last)
                        .orElse(null));
    }

    private static @Nullable String either(CsvRecord row, String now, String before) {
        String said = row.get(now);
        return said == null ? row.get(before) : said;
    }

    private record Pair(@Nullable String label, boolean preferred, String value) {
        List<String> kinds() {
            return label == null ? List.of() : List.of(label);
        }

        Phone phone() {
            return new Phone(value, kinds(), preferred);
        }

        ContactPoint point() {
            return new ContactPoint(value, kinds(), preferred);
        }
    }

    private static Stream<Pair> pairs(CsvRecord row, String what) {
        return IntStream.rangeClosed(1, MOST_PAIRS).boxed().flatMap(number -> {
            String column = what + " " + number + " - ";
            String values = row.get(column + "value");
            return values == null ? Stream.empty() : pairs(label(row, column), values);
        });
    }

    private static Stream<Pair> pairs(@Nullable String label, String values) {
        boolean preferred = label != null && label.startsWith("*");
        String plain =
                label == null ? "" : label.replaceFirst("^\\*\\s*", "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(values.split(BETWEEN))
                .filter(value -> !value.isBlank())
                .map(value -> new Pair(plain.isEmpty() ? null : plain, preferred, value));
    }

    private static @Nullable String label(CsvRecord row, String column) {
        return either(row, column + "label", column + "type");
    }

    private static List<Address> addresses(CsvRecord row) {
        return IntStream.rangeClosed(1, MOST_PAIRS)
                .mapToObj(number -> "address " + number + " - ")
                .filter(column -> Stream.of("formatted", "street", "city", "country", "postal code")
                        .anyMatch(part -> row.get(column + part) != null))
                .map(column -> address(row, column))
                .toList();
    }

    private static Address address(CsvRecord row, String column) {
        boolean apart =
                Stream.of("street", "city", "country", "postal code").anyMatch(part -> row.get(column + part) != null);
        var kind = pairs(label(row, column), "x").findFirst().orElseThrow();
        return new Address(
                row.get(column + "po box"),
                row.get(column + "extended address"),
                row.get(column + (apart ? "street" : "formatted")),
                row.get(column + "city"),
                row.get(column + "region"),
                row.get(column + "postal code"),
                row.get(column + "country"),
                kind.kinds(),
                kind.preferred());
    }

    private static List<NotedDate> dates(CsvRecord row, KeptAside aside) {
        List<NotedDate> dates = new ArrayList<>();
        pairs(row, "event").forEach(pair -> {
            String on = aside.day(Objects.toString(pair.label(), "Event"), pair.value());
            if (on != null) {
                dates.add(
                        "anniversary".equals(pair.label())
                                ? new NotedDate("ANNIVERSARY", on, null)
                                : new NotedDate("OTHER", on, pair.label()));
            }
        });
        return dates;
    }

    private static List<String> groups(CsvRecord row) {
        String groups = either(row, "labels", "group membership");
        return groups == null
                ? List.of()
                : Stream.of(groups.split(BETWEEN))
                        .map(group -> group.replaceFirst("^\\*\\s*", "").strip())
                        .filter(group -> !group.isEmpty() && !OF_GOOGLE.contains(group.toLowerCase(Locale.ROOT)))
                        .toList();
    }
}
