package io.keepwarm.contact.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;

/// The file of an import that has not ended. It never changes, so no copy of it is kept to compare with.
@Entity
@Immutable
class ImportFile {
    @Id
    private UUID importId;

    @Mutability(Immutability.class)
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
