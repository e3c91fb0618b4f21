package io.keepwarm.contact.vcard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// What came with a contact's vCard and has no place on its card.
@Entity
@Table(name = "vcard_extra")
public class VCardExtra {
    @Id
    private UUID contactId;

    private String properties;

    /// For Hibernate.
    protected VCardExtra() {
        this(new UUID(0, 0), "");
    }

    public VCardExtra(UUID contactId, String properties) {
        this.contactId = contactId;
        this.properties = properties;
    }

    public UUID contactId() {
        return contactId;
    }

    /// As [ReadCard#extra()] gave it.
    public String properties() {
        return properties;
    }

    /// Puts what came later in its place.
    public void replace(String newer) {
        properties = newer;
    }
}
