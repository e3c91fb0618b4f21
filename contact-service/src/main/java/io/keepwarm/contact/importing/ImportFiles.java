package io.keepwarm.contact.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/// The files of imports that have not ended, in pieces, for the running transaction's team.
@ApplicationScoped
class ImportFiles {
    private static final byte[] NOTHING = {};

    private final EntityManager entities;

    ImportFiles(EntityManager entities) {
        this.entities = entities;
    }

    /// Keeps all of a file.
    void keep(UUID importId, InputStream file) {
        try {
            int number = 0;
            byte[] piece = file.readNBytes(StoredFile.PIECE);
            while (piece.length > 0) {
                entities.createNativeQuery(
                                "insert into import_piece (import_id, number, bytes) values (:id, :number, :bytes)")
                        .setParameter("id", importId)
                        .setParameter("number", number++)
                        .setParameter("bytes", piece)
                        .executeUpdate();
                piece = file.readNBytes(StoredFile.PIECE);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A piece, counted from 0; empty behind the last one, and when there is no file any more.
    byte[] piece(UUID importId, int number) {
        List<?> found = entities.createNativeQuery(
                        "select bytes from import_piece where import_id = :id and number = :number", byte[].class)
                .setParameter("id", importId)
                .setParameter("number", number)
                .getResultList();
        return found.isEmpty() ? NOTHING : (byte[]) found.getFirst();
    }

    /// Forgets the file.
    void delete(UUID importId) {
        entities.createNativeQuery("delete from import_piece where import_id = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }
}
