package io.keepwarm.contact.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What two documents differ in. Objects are looked into; lists and plain values are told whole. A flag that is false
/// counts as nothing said.
public final class Differences {
    private Differences() {}

    /// The fields of `after` that are other than those of `before`, by pointer.
    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", before, after, changes);
        return List.copyOf(changes);
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (before.equals(after)) {
            return;
        }
        boolean isObject = before.isObject() || after.isObject();
        if (isObject && isObjectOrNothing(before) && isObjectOrNothing(after)) {
            fields(before, after)
                    .forEach(field -> compare(
                            pointer + "/" + field.replace("~", "~0").replace("/", "~1"),
                            before.path(field),
                            after.path(field),
                            changes));
        } else if (said(before) != null || said(after) != null) {
            changes.add(new FieldChange(pointer, said(before), said(after)));
        }
    }

    private static boolean isObjectOrNothing(JsonNode node) {
        return node instanceof ObjectNode || node instanceof MissingNode;
    }

    private static Set<String> fields(JsonNode before, JsonNode after) {
        Set<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static @Nullable JsonNode said(JsonNode node) {
        return node.isMissingNode() || (node.isBoolean() && !node.booleanValue()) ? null : node;
    }
}
