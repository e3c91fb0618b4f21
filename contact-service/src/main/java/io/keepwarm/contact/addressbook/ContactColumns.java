package io.keepwarm.contact.addressbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The columns of an export of our own as CSV, and what stands in them: a text as it is where it can be read
/// back as it was, and JSON where not.
public final class ContactColumns {
    /// Every column, in order. Their names are what [Cells] knows.
    public static final List<String> ALL = List.of(
            "uid",
            "name.full",
            "name.given",
            "name.family",
            "name.additional",
            "name.prefix",
            "name.suffix",
            "name.nickname",
            "name.phonetic",
            "organisation",
            "title",
            "role",
            "emails",
            "phones",
            "addresses",
            "urls",
            "profiles",
            "birthday",
            "dates",
            "origin",
            "howMet.how",
            "howMet.where",
            "howMet.on",
            "howMet.introducedBy",
            "interests",
            "family",
            "needs",
            "looking",
            "preferredChannel",
            "place.city",
            "place.country",
            "place.zone",
            "researchNotes",
            "tags",
            "custom",
            "notes",
            "tier",
            "cadence",
            "values",
            "relevance",
            "vouch",
            "shareConsent",
            "visibility",
            "state",
            "pausedUntil");

    private static final int MOST_LINES = 400;
    /// What a spreadsheet would take for a formula, or a reader for JSON; and what is lost at the edges of a
    /// cell.
    private static final Pattern NOT_PLAIN = Pattern.compile("(?s)[=@\"\\[{].*|.*\\r.*|\\s.*|.*\\s");

    private final PortableCard portable;

    public ContactColumns(PortableCard portable) {
        this.portable = portable;
    }

    /// The cells of a contact's document.
    public List<String> cells(ObjectNode document) {
        return ALL.stream().map(column -> cell(document, column)).toList();
    }

    private String cell(ObjectNode document, String column) {
        JsonNode value = document.at("/" + column.replace('.', '/'));
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        String plain =
                value instanceof ArrayNode list ? lines(list) : value.isTextual() ? value.asText() : value.toString();
        return isReadBack(column, plain, value) ? plain : value.toString();
    }

    private boolean isReadBack(String column, String plain, JsonNode value) {
        if (value instanceof ObjectNode) {
            return true;
        }
        if (plain.isEmpty()
                || NOT_PLAIN.matcher(plain).matches()
                || plain.lines().count() > MOST_LINES) {
            return false;
        }
        var cells = new Cells(portable);
        cells.put(column, plain);
        return cells.document().at("/" + column.replace('.', '/')).equals(value);
    }

    private static String lines(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ContactColumns::line)
                .collect(Collectors.joining("\n"));
    }

    /// A value of a list in one line; what has other fields than these is told as JSON in the end.
    private static String line(JsonNode value) {
        if (value.has("kinds")) {
            String marks = StreamSupport.stream(value.get("kinds").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
            String star = value.path("preferred").asBoolean() ? "*" : "";
            String all = marks.isEmpty() || star.isEmpty() ? marks + star : marks + ", " + star;
            return value.path("value").asText() + " [" + all + "]";
        }
        if (value.has("network") || (value.has("kind") && value.has("value"))) {
            return value.path("network").asText(value.path("kind").asText()) + ": "
                    + value.path("value").asText();
        }
        return value.asText();
    }
}
