package io.keepwarm.contact.addressbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cells of a table say of a contact, put into the document of a [PortableCard]. A cell goes to a
/// field of the contact; a list takes several cells, and behind a dot stands what is the same for all values
/// of a cell: `emails.work`, `profiles.linkedin`, `interests.HOBBY`, `addresses.city`, `custom.Shoe size`.
///
/// Every cell may also hold its value as JSON, as the API has it; that is how an export writes what no plain
/// text says.
final class Cells {
    private static final Map<String, Set<String>> PARTS = Map.of(
            "name", Set.of("full", "given", "family", "additional", "prefix", "suffix", "nickname", "phonetic"),
            "howMet", Set.of("how", "where", "on", "introducedBy"),
            "place", Set.of("city", "country", "zone"),
            "addresses", Set.of("poBox", "extended", "street", "city", "region", "postcode", "country"));
    private static final Set<String> TEXTS =
            Set.of("uid", "organisation", "title", "role", "notes", "cadence", "pausedUntil");
    private static final Set<String> WORDS = Set.of("preferredChannel", "origin", "tier", "visibility", "state");
    private static final Set<String> POINTS = Set.of("emails", "phones", "urls");
    /// The lists whose values are one text each, what is behind the dot, and the field of the text.
    private static final Map<String, List<String>> LISTS = Map.of(
            "profiles", List.of("network", "value"),
            "interests", List.of("kind", "value"),
            "dates", List.of("kind", "on"),
            "family", List.of("relation", "name"),
            "needs", List.of("kind", "text"),
            "researchNotes", List.of("source", "text"));
    private static final Set<String> AS_JSON =
            Set.of("values", "looking", "shareConsent", "relevance", "vouch", "custom", "tags", "birthday");
    private static final Pattern POINT = Pattern.compile("(?s)(.*?)(?: \\[([^\\[\\]]*)])?");
    private static final String PREFERRED = "*";

    private final PortableCard portable;
    private final ObjectNode document;

    Cells(PortableCard portable) {
        this.portable = portable;
        this.document = portable.document();
    }

    ObjectNode document() {
        return document;
    }

    /// Whether a contact has such a field.
    static boolean isField(String path) {
        String head = head(path);
        String rest = rest(path);
        if (PARTS.containsKey(head)) {
            return rest == null
                    ? head.equals("addresses")
                    : Objects.requireNonNull(PARTS.get(head)).contains(rest);
        }
        return (rest == null && (TEXTS.contains(head) || WORDS.contains(head) || AS_JSON.contains(head)))
                || (rest != null && head.equals("custom"))
                || POINTS.contains(head)
                || LISTS.containsKey(head);
    }

    /// Puts what a cell says into its field, which there must be.
    void put(String path, String cell) {
        String head = head(path);
        String rest = rest(path);
        JsonNode json =
                cell.startsWith("[") || cell.startsWith("{") || cell.startsWith("\"") ? portable.parsed(cell) : null;
        if (json instanceof ArrayNode list && !TEXTS.contains(head)) {
            document.withArray(head).addAll(list);
        } else if (json instanceof ObjectNode object && rest == null) {
            document.set(head, object);
        } else {
            text(head, rest, json != null && json.isTextual() ? json.asText() : cell);
        }
    }

    private void text(String head, @Nullable String rest, String text) {
        if (POINTS.contains(head)) {
            lines(text).forEach(line -> document.withArray(head).add(point(line, rest)));
        } else if (LISTS.containsKey(head)) {
            lines(text).forEach(line -> document.withArray(head).add(item(head, rest, line)));
        } else if (head.equals("addresses")) {
            var list = document.withArray(head);
            ObjectNode address = list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
            address.put(rest == null ? "street" : rest, text);
        } else if (head.equals("tags")) {
            Stream.of(text.split("\\s*[\\n,;]\\s*"))
                    .filter(tag -> !tag.isBlank())
                    .forEach(tag -> document.withArray(head).add(tag.strip()));
        } else if (rest != null) {
            document.withObject("/" + head).put(rest, rest.equals("on") ? day(text) : text);
        } else if (AS_JSON.contains(head) && !head.equals("birthday")) {
            JsonNode value = portable.parsed(text.toLowerCase(Locale.ROOT));
            document.set(head, value == null ? document.textNode(text) : value);
        } else {
            String upper = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
            document.put(head, head.equals("birthday") ? day(text) : WORDS.contains(head) ? upper : text);
        }
    }

    /// `ada@example.org [work, *]`: the value, what it is for, and a star at the one to use first.
    private ObjectNode point(String line, @Nullable String kind) {
        var parts = POINT.matcher(line);
        ObjectNode point = portable.document();
        if (!parts.matches() || parts.group(2) == null) {
            point.put("value", line);
        } else {
            point.put("value", parts.group(1).strip());
            Stream.of(parts.group(2).split(","))
                    .map(String::strip)
                    .filter(said -> !said.isEmpty() && !said.equals(PREFERRED))
                    .forEach(said -> point.withArray("kinds").add(said));
            point.put("preferred", List.of(parts.group(2).split("\\s*,\\s*")).contains(PREFERRED));
        }
        if (kind != null) {
            point.withArray("kinds").add(kind);
        }
        return point;
    }

    /// `HOBBY: chess`; without what is behind the dot and without a colon, the text alone.
    private ObjectNode item(String list, @Nullable String kind, String line) {
        List<String> fields = Objects.requireNonNull(LISTS.get(list));
        int colon = line.indexOf(": ");
        String before = kind != null ? kind : colon < 0 ? null : line.substring(0, colon);
        String value =
                kind != null || colon < 0 ? line : line.substring(colon + 2).strip();
        String fallback = list.equals("interests") || list.equals("dates") ? "OTHER" : "other";
        ObjectNode item = portable.document();
        if (before != null || list.equals("interests") || list.equals("dates") || list.equals("profiles")) {
            String said = before == null ? fallback : before;
            item.put(fields.getFirst(), list.equals("interests") ? said.toUpperCase(Locale.ROOT) : said);
        }
        return item.put(fields.getLast(), list.equals("dates") ? day(value) : value);
    }

    private static Stream<String> lines(String text) {
        return Stream.of(text.split("\\s*(\\n|:::)\\s*")).map(String::strip).filter(line -> !line.isEmpty());
    }

    /// A day in the contact's own writing, however it was written; what is none stays, to be refused with its
    /// reason.
    private static String day(String text) {
        return Objects.requireNonNullElse(WrittenDate.read(text), text);
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static @Nullable String rest(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? null : path.substring(dot + 1);
    }
}
