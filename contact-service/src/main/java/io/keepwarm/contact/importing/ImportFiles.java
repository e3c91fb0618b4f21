package io.keepwarm.contact.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The files of imports that have not ended.
@ApplicationScoped
class ImportFiles implements PanacheRepositoryBase<ImportFile, UUID> {}
