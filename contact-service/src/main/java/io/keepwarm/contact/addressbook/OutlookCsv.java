package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.card.Address;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Outlook exports as CSV: a fixed set of columns, days as the country writes them, `0/0/00` for none. What
/// has no place on a card is kept among its custom fields.
final class OutlookCsv implements CsvReading {
    private static final Map<String, List<String>> PHONES = Map.ofEntries(
            Map.entry("primary phone", List.of()),
            Map.entry("mobile phone", List.of("cell")),
            Map.entry("business phone", List.of("work")),
            Map.entry("business phone 2", List.of("work")),
            Map.entry("company main phone", List.of("work", "main")),
            Map.entry("home phone", List.of("home")),
            Map.entry("home phone 2", List.of("home")),
            Map.entry("car phone", List.of("car")),
            Map.entry("other phone", List.of("other")),
            Map.entry("pager", List.of("pager")),
            Map.entry("business fax", List.of("work", "fax")),
            Map.entry("home fax", List.of("home", "fax")),
            Map.entry("other fax", List.of("other", "fax")));
    private static final Map<String, String> ADDRESSES = Map.of("business", "work", "home", "home", "other", "other");
    private static final List<String> KEPT_ASIDE = List.of(
            "Department",
            "Office Location",
            "Manager's Name",
            "Assistant's Name",
            "Assistant's Phone",
            "Profession",
            "Hobby",
            "Schools",
            "Referred By",
            "IMAddress");

    @Override
    public boolean isHeader(Set<String> columns) {
        return columns.contains("first name")
                && Stream.of("e-mail address", "business phone", "mobile phone", "business street")
                        .anyMatch(columns::contains);
    }

    @Override
    public String missing() {
        return "There is no line with columns of Outlook, such as First Name, Last Name and E-mail Address.";
    }

    @Override
    public SourceRow read(CsvRecord row) {
        var aside = new KeptAside();
        for (String column : KEPT_ASIDE) {
            aside.add(column, row.get(column.toLowerCase(Locale.ROOT)));
        }
        List<EmailAddress> emails = emails(row, aside);
        var card = CardDraft.of(name(row))
                .reachedAt(emails, phones(row), addresses(row))
                .seenAt(pages(row), List.of())
                .worksAt(row.get("company"), row.get("job title"), null)
                .keeps(day(row, "Birthday", aside), dates(row, aside))
                .noted(family(row), tags(row), row.get("notes"))
                .with(aside.fields())
                .card();
        return new SourceRow.Person(new ReadCard(card, null, null, aside.remarks()));
    }

    private static PersonName name(CsvRecord row) {
        return new PersonName(
                null,
                row.get("first name"),
                row.get("last name"),
                row.get("middle name"),
                row.get("title"),
                row.get("suffix"),
                row.get("nickname"),
                row.joined(" ", "given yomi", "surname yomi"));
    }

    /// An address inside Outlook's own server is none that others could write to.
    private static List<EmailAddress> emails(CsvRecord row, KeptAside aside) {
        List<EmailAddress> emails = new ArrayList<>();
        for (String column : List.of("e-mail address", "e-mail 2 address", "e-mail 3 address")) {
            String value = row.get(column);
            if (value != null && value.matches(EmailAddress.SHAPE)) {
                emails.add(new EmailAddress(value, List.of(), false));
            } else if (value != null) {
                aside.noAddress(value);
            }
        }
        return emails;
    }

    private static List<Phone> phones(CsvRecord row) {
        return PHONES.keySet().stream()
                .sorted()
                .filter(column -> row.get(column) != null)
                .map(column -> new Phone(
                        String.valueOf(row.get(column)),
                        PHONES.getOrDefault(column, List.of()),
                        column.equals("primary phone")))
                .toList();
    }

    private static List<Address> addresses(CsvRecord row) {
        List<Address> addresses = new ArrayList<>();
        for (String which : List.of("business", "home", "other")) {
            String kind = String.valueOf(ADDRESSES.get(which));
            String street = row.joined("\n", which + " street", which + " street 2", which + " street 3");
            String country = row.joined("", which + " country/region", which + " country");
            if (Stream.of(street, row.get(which + " city"), row.get(which + " postal code"), country)
                    .anyMatch(part -> part != null)) {
                addresses.add(new Address(
                        row.get(which + " address po box"),
                        null,
                        street,
                        row.get(which + " city"),
                        row.get(which + " state"),
                        row.get(which + " postal code"),
                        country,
                        List.of(kind),
                        false));
            }
        }
        return addresses;
    }

    private static List<ContactPoint> pages(CsvRecord row) {
        return Stream.of("web page", "personal web page")
                .filter(column -> row.get(column) != null)
                .map(column -> new ContactPoint(String.valueOf(row.get(column)), List.of(), false))
                .distinct()
                .toList();
    }

    private static @Nullable String day(CsvRecord row, String column, KeptAside aside) {
        String written = row.get(column.toLowerCase(Locale.ROOT));
        return written == null || written.startsWith("0/0/") ? null : aside.day(column, written);
    }

    private static List<NotedDate> dates(CsvRecord row, KeptAside aside) {
        String anniversary = day(row, "Anniversary", aside);
        return anniversary == null ? List.of() : List.of(new NotedDate("ANNIVERSARY", anniversary, null));
    }

    private static List<FamilyMember> family(CsvRecord row) {
        List<FamilyMember> family = new ArrayList<>();
        String spouse = row.get("spouse");
        if (spouse != null) {
            family.add(new FamilyMember("spouse", spouse, null));
        }
        String children = row.get("children");
        if (children != null) {
            Stream.of(children.split("\\s*[,;]\\s*"))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> family.add(new FamilyMember("child", name, null)));
        }
        return family;
    }

    private static List<String> tags(CsvRecord row) {
        String categories = row.get("categories");
        return categories == null
                ? List.of()
                : Stream.of(categories.split("\\s*[,;]\\s*"))
                        .filter(tag -> !tag.isBlank())
                        .toList();
    }
}
