package io.keepwarm.bench;

/// contact-service's database, with much in it.
final class StoredContacts implements AutoCloseable {
    private final Database database;

    StoredContacts(int port) {
        this.database = new Database("contact", port);
    }

    /// So many contacts of other teams: those of the team over and over, each under the sign of theirs. The services
    /// hear nothing of it.
    void beside(String team, int count) {
        int own = database.number("select count(*) from contact where team = '" + team + "'");
        for (int laid = 0, number = 1; laid < count; laid += own, number++) {
            database.execute("""
                    insert into contact (team, id, version, keeper_id, visibility, state, tier, sort_name, uid, import_prints,
                                         card, terms, created_at, created_by, updated_at)
                    select '%1$s-' || %2$d, gen_random_uuid(), version, keeper_id, visibility, state, tier, sort_name, uid,
                           import_prints, card,
                           (select array_to_tsvector(array_agg('beside%2$d' || substr(term, strpos(term, ':'))))
                            from unnest(tsvector_to_array(terms)) as term), created_at, created_by, updated_at
                    from contact where team = '%1$s' order by created_at limit %3$d
                    """.formatted(team, number, count - laid));
        }
        database.execute("select index_waiting_terms()");
        database.execute("vacuum analyze contact");
    }

    @Override
    public void close() {
        database.close();
    }
}
