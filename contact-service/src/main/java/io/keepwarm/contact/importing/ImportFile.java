package io.keepwarm.contact.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// The file of an import that has not ended.
@Entity
class ImportFile {
    @Id
    private UUID importId;

    private byte[] body;

    /// For Hibernate.
    protected ImportFile() {
        this(new UUID(0, 0), new byte[0]);
    }

    ImportFile(UUID importId, byte[] body) {
        this.importId = importId;
        this.body = body;
    }

    byte[] body() {
        return body;
    }
}
