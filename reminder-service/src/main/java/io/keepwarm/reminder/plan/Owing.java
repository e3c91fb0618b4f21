package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.plan.Situation.Owed;
import io.keepwarm.reminder.plan.Situation.Party;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of REPLY_OWED, SAY_THANKS, REPORT_BACK and DISCUSS_SHARED: one for each thing the tie says is
/// owed, for
/// the tie's own member, as long as it is owed.
final class Owing {
    private Owing() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.ties().stream()
                .flatMap(tie -> situation.party(tie.memberId()).stream()
                        .filter(situation::wants)
                        .flatMap(
                                party -> tie.owed().stream().flatMap(owed -> wanted(situation, history, party, owed))));
    }

    private static Stream<Wanted> wanted(Situation situation, History history, Party party, Owed owed) {
        return reason(owed.kind())
                .filter(reason -> history.settled(party.memberId(), reason, owed.id())
                        .filter(Standing::answered)
                        .isEmpty())
                .map(reason -> {
                    var due = situation.free(party, party.dayOf(owed.since()).plusDays(days(owed.kind())));
                    return Wanted.of(party.memberId(), reason, owed.id(), owed.since(), due)
                            .keptPrivate(owed.isPrivate());
                })
                .stream();
    }

    static Optional<Reason> reason(OwedKind kind) {
        return switch (kind) {
            case REPLY -> Optional.of(Reason.REPLY_OWED);
            case THANKS -> Optional.of(Reason.SAY_THANKS);
            case REPORT_BACK -> Optional.of(Reason.REPORT_BACK);
            case DISCUSS -> Optional.of(Reason.DISCUSS_SHARED);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static int days(OwedKind kind) {
        return switch (kind) {
            case REPLY -> 2;
            case THANKS -> 1;
            // Long enough to have put their advice to use.
            case REPORT_BACK -> 21;
            // Long enough to have read it, not so long as to have forgotten it.
            case DISCUSS, UNKNOWN -> 4;
        };
    }
}
