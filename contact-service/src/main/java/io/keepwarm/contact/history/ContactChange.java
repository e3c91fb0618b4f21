package io.keepwarm.contact.history;

import io.keepwarm.events.contact.Visibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// One change of a contact. It is written with the change and never changed, but to
/// forget somebody.
@Entity
@IdClass(ContactChange.Key.class)
public class ContactChange {
    @Id
    private UUID contactId;

    @Id
    private Instant at;

    @Id
    private long version;

    private @Nullable String memberId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String keeperId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Changes changes;

    /// Which change of which contact.
    public record Key(UUID contactId, Instant at, long version) {}

    /// For Hibernate.
    protected ContactChange() {
        this(new Key(new UUID(0, 0), Instant.EPOCH, 0), null, Visibility.PRIVATE, "", new Changes(List.of()));
    }

    /// A change by a member.
    ///
    /// @param memberId null: nobody's doing
    /// @param visibility PRIVATE: for nobody but the keeper
    public ContactChange(Key key, @Nullable String memberId, Visibility visibility, String keeperId, Changes changes) {
        this.contactId = key.contactId();
        this.at = key.at();
        this.version = key.version();
        this.memberId = memberId;
        this.visibility = visibility;
        this.keeperId = keeperId;
        this.changes = changes;
    }

    Key key() {
        return new Key(contactId, at, version);
    }

    HistoryEntry view() {
        return new HistoryEntry(at, memberId, version, changes.fields(), changes.mergeId());
    }
}
