package io.keepwarm.contact.addressbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Any CSV file. A mapping says which column goes to which field of a contact; without one, columns that are
/// called like
/// a field go there, as those of an export of our own do, and the others are passed over.
final class MappedCsv implements CsvReading {
    private final PortableCard portable;
    /// Field by column, the column in lower case; empty: by the columns' own names.
    private final Map<String, String> fields = new LinkedHashMap<>();

    /// @param mapping each `field:column`, such as `emails.work:Business mail`
    /// @throws NotThatFormat for a field there is not
    MappedCsv(PortableCard portable, List<String> mapping) {
        this.portable = portable;
        for (String one : mapping) {
            int colon = one.indexOf(':');
            String field = colon < 0 ? one : one.substring(0, colon).strip();
            if (colon < 0 || !Cells.isField(field)) {
                throw new NotThatFormat(
                        "map=" + one + ": say field:column, such as map=emails.work:Business%20mail; fields"
                                + " are those of a contact in the API, with a dot before a part or a kind.");
            }
            fields.put(one.substring(colon + 1).strip().toLowerCase(Locale.ROOT), field);
        }
    }

    @Override
    public boolean isHeader(Set<String> columns) {
        return fields.isEmpty() ? !own(columns).isEmpty() : columns.containsAll(fields.keySet());
    }

    /// Whether the columns are those of an export of our own.
    static boolean isOwn(Set<String> columns) {
        return columns.contains("name.full");
    }

    private static Map<String, String> own(Set<String> columns) {
        return ContactColumns.ALL.stream()
                .filter(field -> columns.contains(field.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        field -> field.toLowerCase(Locale.ROOT), field -> field, (one, other) -> one, TreeMap::new));
    }

    @Override
    public String missing() {
        return fields.isEmpty()
                ? "No column of this file is called like a field of a contact. Say which column is what, such as"
                        + " map=name.full:Name&map=emails:Mail."
                : "There is no line with the columns " + String.join(", ", fields.keySet()) + " in this file.";
    }

    @Override
    public SourceRow read(CsvRecord row) {
        var cells = new Cells(portable);
        var mapped = fields.isEmpty() ? own(row.columns().keySet()) : fields;
        mapped.forEach((column, field) -> {
            String value = row.get(column);
            if (value != null) {
                cells.put(field, value);
            }
        });
        var remarks = keptAside(cells.document());
        return switch (portable.read(cells.document())) {
            case SourceRow.Person(var read) ->
                new SourceRow.Person(new ReadCard(read.card(), read.uid(), read.extra(), remarks));
            case SourceRow.Unreadable unreadable -> unreadable;
        };
    }

    /// Puts what stands where an e-mail address or the birthday should among the custom fields, for a cell that says
    /// nothing must not cost the person; answers what to say of it.
    private static List<String> keptAside(ObjectNode document) {
        var aside = new KeptAside();
        for (var emails = document.path("emails").elements(); emails.hasNext(); ) {
            String value = emails.next().path("value").asText("");
            if (!value.matches(EmailAddress.SHAPE)) {
                emails.remove();
                aside.noAddress(value);
            }
        }
        String birthday = document.path("birthday").asText("");
        if (!birthday.isEmpty() && aside.day("Birthday", birthday) == null) {
            document.remove("birthday");
        }
        aside.fields().forEach((name, value) -> document.withObject("/custom").put(name, value.toString()));
        return aside.remarks();
    }
}
