package io.keepwarm.reminder.plan;

import java.util.List;
import java.util.stream.Stream;

/// All follow-ups there should be about a contact, by the rules of every reason. Of one member, reason and source
/// at most one.
final class Wanting {
    private Wanting() {}

    static List<Wanted> of(Situation situation, History history) {
        return Stream.of(
                        KeepingInTouch.of(situation, history).stream(),
                        FirstFollowUp.of(situation, history).stream(),
                        Owing.of(situation, history),
                        BearingFruit.of(situation, history),
                        Promising.of(situation, history),
                        Occasions.of(situation, history),
                        Congratulating.of(situation, history),
                        Reviewing.of(situation, history).stream(),
                        Reconnecting.of(situation, history),
                        Reminding.of(situation, history))
                .flatMap(wanted -> wanted)
                .toList();
    }
}
