package io.keepwarm.bench;

import java.time.Instant;
import java.time.zone.ZoneRulesProvider;

/// digest-service's database: members who are all to be told at the same moment.
final class StoredDigests implements AutoCloseable {
    /// The time zone rules the service plans by, if it runs on the same JVM: what was planned by others it plans anew.
    private static final String TZDATA =
            ZoneRulesProvider.getVersions("Europe/London").lastKey();

    private final Database database;

    StoredDigests(int port) {
        this.database = new Database("digest", port);
    }

    /// What became of a team's digests.
    ///
    /// @param all written
    /// @param sent taken by the mail server
    /// @param other ended in another way
    record Counts(int all, int sent, int other) {}

    /// Members `m-1` to `m-<count>` over the teams `<team>-0` and so on, whose hour was a minute ago and of whom
    /// nobody is due yet. Each has five people who are late, in an agenda of today with words to say, and whom they
    /// talked to before.
    void members(String team, int teams, int count) {
        database.execute("""
                create temporary table one as
                select '%1$s-' || n %% %2$d as team, 'm-' || n as member from generate_series(1, %3$d) n;
                create temporary table friend as
                select team, member, member || '-' || f as id, f from one, generate_series(1, 5) f;

                insert into knowledge.member (team, id, email, name, zone, locale, active)
                select team, member, member || '@' || team || '.example', 'Member ' || member, 'UTC', 'en', true from one;
                insert into knowledge.contact (team, id, keeper, visibility, name, organisation, status, trashed, tier, erased)
                select team, id, member, 'TEAM', 'Friend ' || id, 'Northwind', 'ACTIVE', false, 'REGULAR', false from friend;
                insert into knowledge.tie (team, key, contact, member, last_touch_at, last_channel, note, note_on, band,
                                           list_only)
                select team, team || ':' || id || ':' || member, id, member, now() - interval '90 days', 'CALL',
                       'Talked about this and that, and about the harbour', current_date - 90, 'COOLING', false
                from friend;
                insert into knowledge.follow_up (team, id, contact, member, reason, due_on, overdue_on, state, private, changed_at)
                select team, id, id, member, 'KEEP_IN_TOUCH', current_date - f, current_date - f, 'OVERDUE', false, now()
                from friend;
                insert into knowledge.agenda (team, member, prepared)
                select team, member, jsonb_build_object(
                           'team', team, 'version', 1, 'changedAt', '2026-01-01T00:00:00Z', 'memberId', member,
                           'on', to_char(current_date, 'YYYY-MM-DD'), 'heldBack', '[]'::jsonb, 'occasions', '[]'::jsonb,
                           'lines', jsonb_agg(jsonb_build_object(
                               'followUpId', id, 'contactId', id, 'rank', f,
                               'why', jsonb_build_array('You have not talked for 90 days'),
                               'suggestion', jsonb_build_object(
                                   'text', 'Ask how the move to the harbour went', 'channel', 'CALL')) order by f))::text
                from friend group by team, member;
                insert into preference (team, member, version, enabled, at, days, weekly_review_on, sections, max_people,
                                        pace, all_quiet, format)
                select team, member, 0, true, date_trunc('minute', localtime - interval '1 minute'),
                       'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY', null, 'OWED,PEOPLE,OCCASIONS,THANKS,OLD_TIE', 5,
                       'FULL', false, 'HTML'
                from one;
                analyze""".formatted(team, teams, count));
    }

    /// All of them are to be told at that moment.
    void due(String team, Instant at) {
        database.execute("""
                insert into schedule (team, member, next_at, planned_at, tzdata)
                select team, id, '%s', now(), '%s' from knowledge.member
                where team like '%s-%%'""".formatted(at, TZDATA, team));
    }

    Counts counts(String team) {
        int[] counted = database.numbers("""
                select count(*), count(*) filter (where state = 'SENT'),
                       count(*) filter (where state in ('FAILED', 'UNKNOWN', 'SKIPPED'))
                from digest where team like '%s-%%'""".formatted(team));
        return new Counts(counted[0], counted[1], counted[2]);
    }

    /// Takes away what was laid in.
    void forget(String team) {
        for (String table : new String[] {
            "digest",
            "schedule",
            "preference",
            "knowledge.agenda",
            "knowledge.follow_up",
            "knowledge.tie",
            "knowledge.contact",
            "knowledge.member"
        }) {
            database.execute("delete from " + table + " where team like '" + team + "-%'");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
