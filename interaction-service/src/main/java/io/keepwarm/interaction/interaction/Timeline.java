package io.keepwarm.interaction.interaction;

import io.keepwarm.interaction.interaction.Interactions.Position;
import io.keepwarm.interaction.interaction.Interactions.Wanted;
import io.keepwarm.interaction.knowledge.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The question for a page of interactions, the newest first. It is met along an index in that order, the contact's or
/// the member's own, so a page costs what it holds, however many there are.
///
/// @param sql a native query for whole interactions
/// @param values its parameters
record Timeline(String sql, Map<String, Object> values) {

    static Timeline of(Wanted wanted, String caller, Optional<Position> after, int limit) {
        return wanted.contactIds() == null
                ? ofMember(wanted, caller, after)
                : ofContact(wanted, wanted.contactIds(), caller, after, limit);
    }

    private static Timeline ofMember(Wanted wanted, String caller, Optional<Position> after) {
        var conditions = new Conditions("i.occurred_at", "i.id");
        String member = wanted.memberId() == null ? caller : wanted.memberId();
        conditions.add("i.member_id = :member", "member", member);
        conditions.fromTo(wanted, after);
        conditions.kind(wanted);
        if (!caller.equals(member)) {
            conditions.add(Sharing.IS_SHARED);
        }
        return new Timeline(
                "select i.* from interaction i where " + conditions.sql() + " order by i.occurred_at desc, i.id desc",
                conditions.values);
    }

    /// Each of the contact's names has a timeline of its own; the newest of all make the page.
    private static Timeline ofContact(
            Wanted wanted, List<String> names, String caller, Optional<Position> after, int limit) {
        var conditions = new Conditions("l.occurred_at", "l.interaction_id");
        conditions.fromTo(wanted, after);
        conditions.kind(wanted);
        if (wanted.memberId() != null) {
            conditions.add("l.member_id = :member", "member", wanted.memberId());
        }
        if (!caller.equals(wanted.memberId())) {
            conditions.add("(i.member_id = :caller or " + Sharing.IS_SHARED + ")", "caller", caller);
        }
        conditions.values.put("contacts", names.toArray(String[]::new));
        conditions.values.put("each", limit);
        return new Timeline("""
                select i.* from (
                    select distinct newest.interaction_id from unnest(cast(:contacts as text[])) as named(id)
                    cross join lateral (
                        select l.interaction_id from interaction_contact l
                        cross join lateral (select * from interaction one where one.id = l.interaction_id) i
                        where l.contact_id = named.id %s
                        order by l.occurred_at desc, l.interaction_id desc limit :each) newest) found
                cross join lateral (select * from interaction one where one.id = found.interaction_id) i
                order by i.occurred_at desc, i.id desc
                """.formatted(conditions.isEmpty() ? "" : "and " + conditions.sql()), conditions.values);
    }

    /// Conditions over an `interaction i` and the columns it is ordered by.
    private static final class Conditions {
        private final String time;
        private final String id;
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions(String time, String id) {
            this.time = time;
            this.id = id;
        }

        void fromTo(Wanted wanted, Optional<Position> after) {
            if (wanted.since() != null) {
                add(time + " >= :since", "since", wanted.since());
            }
            if (wanted.until() != null) {
                add(time + " < :until", "until", wanted.until());
            }
            after.ifPresent(position -> {
                add("(" + time + ", " + id + ") < (:at, :id)", "at", position.occurredAt());
                values.put("id", position.id());
            });
        }

        void kind(Wanted wanted) {
            if (wanted.channel() != null) {
                add("i.channel = :channel", "channel", wanted.channel().name());
            }
            if (wanted.intent() != null) {
                add("i.intent = :intent", "intent", wanted.intent().name());
            }
        }

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String parameter, Object value) {
            all.add(condition);
            values.put(parameter, value);
        }

        boolean isEmpty() {
            return all.isEmpty();
        }

        String sql() {
            return String.join(" and ", all);
        }
    }
}
