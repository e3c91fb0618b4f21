package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.interaction.tie.facts.Heat;
import io.keepwarm.interaction.tie.facts.Owed;
import io.keepwarm.interaction.tie.facts.TieFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tie between one contact and one member, as of one version.
///
/// @param contactId the contact, never one that was merged into another
/// @param memberId the member
/// @param version counts the changes, from 1
/// @param changedAt when this version came to be
/// @param facts what the touches made of it
public record Tie(String contactId, String memberId, long version, Instant changedAt, TieFacts facts) {

    /// The tie of two who have no row yet.
    public static Tie between(String contactId, String memberId) {
        return new Tie(contactId, memberId, 0, Instant.EPOCH, TieFacts.NONE);
    }

    /// The next version.
    public Tie with(TieFacts newFacts, Instant now) {
        return new Tie(contactId, memberId, version + 1, now, newFacts);
    }

    /// What the other services are told; dates are of the member's `zone`.
    public TieState state(String team, ZoneId zone, TieState.@Nullable Cause cause) {
        var moments = facts.moments();
        return new TieState(
                team,
                version,
                changedAt,
                contactId,
                memberId,
                moments.last() == null ? null : moments.last().at(),
                moments.lastReal(),
                moments.lastOutbound(),
                moments.lastInbound(),
                moments.lastShared(),
                moments.lastSharedReal(),
                lastNote(zone),
                moments.channel(),
                facts.openTopics() == null ? List.of() : facts.openTopics().topics(),
                facts.isListOnly(),
                facts.stage(),
                facts.turns().attempts().count(),
                warmth(),
                ledger(),
                facts.depth(),
                day(moments.firstMeeting(), zone),
                day(facts.news().offer(), zone),
                facts.owed().stream().map(Tie::owed).toList(),
                cause);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDays.dayOf(instant, zone);
    }

    private static TieState.Owed owed(Owed owed) {
        var source = owed.source();
        return new TieState.Owed(
                owed.id().toString(),
                owed.kind(),
                source.at(),
                source.touch().toString(),
                source.about(),
                !source.shared());
    }

    private TieState.@Nullable LastNote lastNote(ZoneId zone) {
        var note = facts.note();
        return note == null
                ? null
                : new TieState.LastNote(note.text(), LocalDays.dayOf(note.at(), zone), !note.shared());
    }

    private TieState.Warmth warmth() {
        var heat = facts.heat();
        return new TieState.Warmth(
                heat.score(changedAt), changedAt, Heat.HALF_LIFE_DAYS, heat.band(changedAt), heat.trend(changedAt));
    }

    private TieState.Ledger ledger() {
        var ledger = facts.ledger();
        return new TieState.Ledger(ledger.given(), ledger.received(), ledger.asked(), ledger.balance());
    }
}
