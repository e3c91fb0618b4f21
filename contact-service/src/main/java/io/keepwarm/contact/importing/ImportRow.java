package io.keepwarm.contact.importing;

import io.keepwarm.contact.history.Changes;
import io.keepwarm.contact.importing.ImportViews.ImportRowView;
import io.keepwarm.contact.innercircle.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// What became of one row of a file, counted from 1.
@Entity
@IdClass(ImportRow.Key.class)
class ImportRow {
    /// Which import, which row.
    record Key(UUID importId, int rowNumber) implements Serializable {}

    @Id
    private UUID importId;

    @Id
    private int rowNumber;

    @Enumerated(EnumType.STRING)
    private RowResult result = RowResult.REJECTED;

    private @Nullable String reason;
    private @Nullable UUID contactId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Changes changes;

    /// For Hibernate.
    protected ImportRow() {
        this.importId = new UUID(0, 0);
    }

    ImportRow(UUID importId, int rowNumber, RowOutcome outcome) {
        this.importId = importId;
        this.rowNumber = rowNumber;
        this.result = outcome.result();
        this.reason = outcome.reason();
        this.contactId = outcome.contactId();
        this.changes = outcome.changes().isEmpty() ? null : new Changes(outcome.changes());
    }

    /// Whether it found no place in the inner circle.
    boolean wantsPlace() {
        return reason != null && (reason.equals(RowOutcome.CIRCLE_FULL) || reason.endsWith(RowOutcome.NO_PLACE));
    }

    /// `coldest`: who might leave the inner circle, for a row that found no place there.
    ImportRowView view(List<Place> coldest) {
        return new ImportRowView(
                rowNumber,
                result,
                reason,
                contactId,
                changes == null ? null : changes.fields(),
                wantsPlace() ? coldest : null);
    }
}
