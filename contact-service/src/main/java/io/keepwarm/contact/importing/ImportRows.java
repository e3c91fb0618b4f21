package io.keepwarm.contact.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the rows.
@ApplicationScoped
class ImportRows implements PanacheRepositoryBase<ImportRow, ImportRow.Key> {

    /// Rows of an import behind row `after`, of one result if asked for.
    List<ImportRow> after(UUID importId, @Nullable RowResult result, int after, int size) {
        var found = result == null
                ? find("importId = ?1 and rowNumber > ?2", Sort.by("rowNumber"), importId, after)
                : find(
                        "importId = ?1 and rowNumber > ?2 and result = ?3",
                        Sort.by("rowNumber"),
                        importId,
                        after,
                        result);
        return found.page(Page.ofSize(size)).list();
    }

    /// Of what dry runs would have changed of the contact, only that it would have been changed stays.
    void forgetChanges(UUID contactId) {
        getEntityManager()
                .createNativeQuery(
                        "update import_row set changes = null where contact_id = :id and changes is not null")
                .setParameter("id", contactId)
                .executeUpdate();
    }
}
