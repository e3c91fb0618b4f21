package io.keepwarm.contact.addressbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.http.InvalidBodies;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.vcard.ReadCard;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contact as a JSON document that means the same wherever it is read: the fields of the API without what
/// only one service can set, the `uid` it goes by, and `vcardProperties`, what came with its vCard and has no
/// field.
@Singleton
public class PortableCard {
    private static final String UID = "uid";
    private static final String PROPERTIES = "vcardProperties";
    private static final int LONGEST_UID = 500;

    private final ObjectMapper json;

    PortableCard(ObjectMapper json) {
        this.json = json;
    }

    /// The document of a contact; fields that say nothing are left out.
    public ObjectNode write(Card card, String uid, @Nullable String properties) {
        ObjectNode document = json.createObjectNode().put(UID, uid);
        document.setAll((ObjectNode) json.valueToTree(card));
        document.remove("source");
        // How a number is dialled is found out anew where it is read.
        document.path("phones").forEach(phone -> ((ObjectNode) phone).remove("number"));
        if (properties != null) {
            document.put(PROPERTIES, properties);
        }
        document.removeIf(PortableCard::isEmpty);
        return document;
    }

    private static boolean isEmpty(JsonNode value) {
        return (value.isContainerNode() && value.isEmpty()) || (value.isBoolean() && !value.booleanValue());
    }

    /// Whether a text has any field of a contact, or is broken and may have had one.
    boolean tells(String text) {
        JsonNode document = parsed(text);
        if (document == null) {
            return true;
        }
        return document.properties().stream()
                .map(Map.Entry::getKey)
                .anyMatch(field -> Stream.of(Card.class.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(field)));
    }

    /// The contact a text tells of.
    SourceRow read(String text) {
        try {
            return read(json.readTree(text));
        } catch (JsonProcessingException broken) {
            return unreadable(broken);
        }
    }

    /// The contact a document tells of.
    SourceRow read(JsonNode document) {
        if (!(document instanceof ObjectNode fields)) {
            return new SourceRow.Unreadable("A contact must be a JSON object.");
        }
        ObjectNode rest = fields.deepCopy().without(Set.of(UID, PROPERTIES));
        for (String name : Set.of(UID, PROPERTIES)) {
            if (fields.hasNonNull(name) && !fields.get(name).isTextual()) {
                return new SourceRow.Unreadable("/" + name + ": must be a text");
            }
        }
        String uid = fields.path(UID).asText("");
        if (uid.length() > LONGEST_UID) {
            return new SourceRow.Unreadable("/uid: takes at most 500 characters");
        }
        try {
            Card card = json.treeToValue(rest, Card.class);
            String properties = fields.path(PROPERTIES).asText("");
            return new SourceRow.Person(
                    new ReadCard(card, uid.isBlank() ? null : uid, properties.isBlank() ? null : properties));
        } catch (JsonProcessingException broken) {
            return unreadable(broken);
        }
    }

    private static SourceRow unreadable(JsonProcessingException broken) {
        return new SourceRow.Unreadable(String.valueOf(InvalidBodies.of(broken).getDetail()));
    }

    /// An empty document.
    ObjectNode document() {
        return json.createObjectNode();
    }

    /// A text as JSON, or null when it is none.
    @Nullable
    JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException none) {
            return null;
        }
    }
}
