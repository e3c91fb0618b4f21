package io.keepwarm.contact.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Showing some fields of contacts only, for lists on small screens.
@ApplicationScoped
class PickingFields {
    private final ObjectMapper json;

    PickingFields(ObjectMapper json) {
        this.json = json;
    }

    /// The page with the fields of these names, each as it is in the whole contact.
    Page<ObjectNode> from(Page<ContactView> page, Set<String> names) {
        return new Page<>(
                page.items().stream().map(contact -> picked(contact, names)).toList(), page.next());
    }

    private ObjectNode picked(ContactView contact, Set<String> names) {
        ObjectNode whole = json.valueToTree(contact);
        return whole.retain(names);
    }
}
