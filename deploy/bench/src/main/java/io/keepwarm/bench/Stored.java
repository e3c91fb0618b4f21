package io.keepwarm.bench;

/// reminder-service's database, with much in it.
final class Stored implements AutoCloseable {
    private final Database database;

    Stored(int port) {
        this.database = new Database("reminder", port);
    }

    /// Contacts `bench-1` to `bench-<count>` of a team, kept by a member and last in touch long ago. Each has a
    /// KEEP_IN_TOUCH open: of the first `overdue` it is late, of the others it comes in a hundred days.
    void people(String team, String member, int count, int overdue) {
        database.execute("""
                insert into knowledge.contact (team, id, keeper_id, visibility, state, trashed, source, created_at, tier, name,
                                               trust, relevance, details, version)
                select '%1$s', 'bench-' || n, '%2$s', 'TEAM', 'ACTIVE', false, 'IMPORT', now() - interval '200 days',
                       (array['INNER_CIRCLE', 'CLOSE', 'REGULAR', 'OCCASIONAL'])[1 + n %% 4], 'Friend ' || n, 1 + n %% 5,
                       1 + n %% 5, '{}', 1
                from generate_series(1, %3$d) n
                """.formatted(team, member, count));
        database.execute("""
                insert into knowledge.tie (team, contact_id, member_id, changed_at, last_real_touch_at,
                                           shared_last_real_touch_at, last_channel, last_note)
                select '%1$s', 'bench-' || n, '%2$s', now(), now() - interval '150 days', now() - interval '150 days', 'CALL',
                       'Talked about this and that'
                from generate_series(1, %3$d) n
                """.formatted(team, member, count));
        followUps(team, member, "bench-", count, overdue);
    }

    /// Open follow-ups about contacts named by `prefix` and a number, with nothing due of those beyond `overdue`.
    void followUps(String team, String member, String prefix, int count, int overdue) {
        database.execute("""
                insert into follow_up (team, id, contact_id, member_id, reason, anchor_at, due_on, overdue_on, late_on, state,
                                       heard_answer, next_at, version, created_at, changed_at)
                select '%1$s', gen_random_uuid(), '%3$s' || n, '%2$s', 'KEEP_IN_TOUCH', now() - interval '150 days',
                       current_date + case when n <= %5$d then -(n %% 90) - 1 else 100 end,
                       current_date + case when n <= %5$d then -(n %% 90) else 101 end,
                       current_date + case when n <= %5$d then -(n %% 90) else 101 end,
                       case when n <= %5$d then 'OVERDUE' else 'SCHEDULED' end, 0,
                       case when n <= %5$d then null else now() + interval '100 days' end, 1, now(), now()
                from generate_series(1, %4$d) n
                """.formatted(team, member, prefix, count, overdue));
        database.execute("analyze");
    }

    /// Makes `count` of a team's scheduled follow-ups due this very moment.
    void due(String team, int count) {
        database.execute("""
                update follow_up set next_at = now(), due_on = current_date where team = '%1$s' and id in (
                    select id from follow_up where team = '%1$s' and state = 'SCHEDULED' limit %2$d)
                """.formatted(team, count));
    }

    /// Has the agendas of a team prepared.
    void wake(String team) {
        database.execute("update agenda set next_at = now() where team = '" + team + "'");
    }

    /// How many of a team's follow-ups wait for a tick that should have come.
    int waiting(String team) {
        return database.number("select count(*) from follow_up where team = '" + team + "' and next_at <= now()");
    }

    /// Takes away what was laid in.
    void forget(String team) {
        for (String table : new String[] {"follow_up", "knowledge.tie", "knowledge.contact", "outbox"}) {
            database.execute("delete from " + table + " where team = '" + team + "'");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
