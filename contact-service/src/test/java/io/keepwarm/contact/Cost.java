package io.keepwarm.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.function.Supplier;

/// What a question to the database costs: how many rows of a table it touches.
///
/// @param found how many it answers with
/// @param scans how often the whole table was read
/// @param touched how many rows were looked at
public record Cost(int found, long scans, long touched) {

    /// The cost of a question, asked in the running transaction.
    public static Cost of(EntityManager entities, String table, Supplier<? extends Collection<?>> question) {
        // What the connection has done before may still be counted.
        var before = sofar(entities, table);
        int found = question.get().size();
        var after = sofar(entities, table);
        return new Cost(found, after.scans() - before.scans(), after.touched() - before.touched());
    }

    private static Cost sofar(EntityManager entities, String table) {
        Tuple figures = (Tuple) entities.createNativeQuery("""
                        select cast(coalesce(sum(seq_scan), 0) as bigint),
                               cast(coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as bigint)
                        from pg_stat_xact_user_tables where relname = :table
                        """, Tuple.class)
                .setParameter("table", table)
                .getSingleResult();
        return new Cost(0, figures.get(0, Long.class), figures.get(1, Long.class));
    }
}
