package io.keepwarm.reminder.plan;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.cadence.Cadence;
import io.keepwarm.reminder.plan.Situation.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of KEEP_IN_TOUCH: due one cadence after the last real touch (never touched: after the contact came to
/// Keepwarm, or within that time for one that was imported; handed over: after the team's last touch it may know
/// of). It looks only at how things are, so
/// hearing the same again changes nothing, and touches that are logged late, edited or taken back end where
/// they would have ended in order.
final class KeepingInTouch {
    private KeepingInTouch() {}

    static Optional<Wanted> of(Situation situation, History history) {
        var keeper = situation.wantingKeeper();
        var cadence = situation.cadence();
        if (keeper.isEmpty() || cadence.isEmpty()) {
            return Optional.empty();
        }
        var party = keeper.get();
        var newest = newest(party, history);
        Instant touched = touched(situation, party, newest);
        Instant floor = floor(situation, party, history, newest);
        Instant anchor = floor != null && floor.isAfter(touched) ? floor : touched;
        if (newest != null && !newest.open() && touchExpected(situation, newest, anchor)) {
            return Optional.empty();
        }
        var due = situation.spread(party, day(situation, party.dayOf(anchor), anchor, cadence.get()));
        return Optional.of(Wanted.of(party.memberId(), Reason.KEEP_IN_TOUCH, null, anchor, due)
                .lateOn(due.plusDays(1L + situation.policy().grace()))
                .countingFrom(floor)
                .keptPrivate(situation
                        .tie(party.memberId())
                        .map(tie -> tie.givesAwayPrivateTouch(anchor))
                        .orElse(newest != null && newest.open() && newest.isPrivate())));
    }

    /// People who came with one address book, and with whom nobody was in touch since, have their first days all
    /// over the cadence, lest they all fall on its last one. None is later than that.
    private static LocalDate day(Situation situation, LocalDate from, Instant anchor, Cadence cadence) {
        var person = situation.person();
        boolean neverTouched = situation
                .tie(person.keeperId())
                .map(Situation.Tie::lastRealTouchAt)
                .isEmpty();
        boolean justImported =
                person.source() == ContactSource.IMPORT && neverTouched && anchor.equals(person.createdAt());
        return justImported ? cadence.within(from, person.contactId().hashCode()) : cadence.after(from);
    }

    private static @Nullable Standing newest(Party party, History history) {
        return history.open(party.memberId(), Reason.KEEP_IN_TOUCH, null)
                .or(() -> history.settled(party.memberId(), Reason.KEEP_IN_TOUCH, null))
                .orElse(null);
    }

    /// Answered as done: the touch that schedules the next one is on its way, unless the tie was heard of
    /// since. Then the touch came and was taken back, and the newest word, which is all that was heard, is that
    /// it is no more.
    private static boolean touchExpected(Situation situation, Standing settled, Instant anchor) {
        boolean touchMissing =
                settled.answeredAt() != null && settled.answeredAt().isAfter(anchor);
        boolean heardSince = settled.settledAt() != null
                && situation
                        .tie(settled.memberId())
                        .map(tie -> tie.changedAt().isAfter(settled.settledAt()))
                        .orElse(false);
        return touchMissing && !heardSince;
    }

    /// A tie nobody has told of yet is no proof of silence: what the follow-up knows then stands.
    private static Instant touched(Situation situation, Party party, @Nullable Standing newest) {
        var tie = situation.tie(party.memberId());
        if (tie.isEmpty() && newest != null) {
            return newest.anchorAt();
        }
        return tie.map(Situation.Tie::lastRealTouchAt).orElse(situation.person().createdAt());
    }

    /// What a skip, or a change of keeper, has made the silence count from.
    private static @Nullable Instant floor(
            Situation situation, Party party, History history, @Nullable Standing newest) {
        boolean another = Stream.concat(history.open(), history.settled(Reason.KEEP_IN_TOUCH, null))
                .anyMatch(one -> one.reason() == Reason.KEEP_IN_TOUCH
                        && !one.memberId().equals(party.memberId())
                        && (one.open() || newest == null));
        Instant kept = newest == null ? null : newest.countsFrom();
        if (!another) {
            return kept;
        }
        return Stream.concat(
                        Stream.ofNullable(kept), situation.ties().stream().map(Situation.Tie::sharedLastRealTouchAt))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
