package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What single touches ask of the member afterwards.
///
/// - Help received asks for thanks, and for telling what came of it: until the member does so, or they talk of it, with
///   intent THANK and REPORT_BACK.
/// - Something the member shared asks for a talk about it: until they talk (a mutual touch) or the contact replies.
///
/// Likes, comments and posts neither ask for nor settle anything.
///
/// @param thanks help not thanked for
/// @param reports help whose result was not told
/// @param talks what was shared and not talked about
public record Debts(Track thanks, Track reports, Track talks) {
    static final Debts NONE = new Debts(Track.NONE, Track.NONE, Track.NONE);

    Debts with(Touch touch) {
        boolean isHelp = touch.isReal() && touch.help() == HelpSide.RECEIVED;
        boolean isShare = touch.isAttempt() && touch.intent() == Intent.SHARE;
        boolean isTalk = touch.isReal()
                && (touch.direction() == Direction.MUTUAL || touch.isInbound() && touch.intent() == Intent.REPLY);
        return new Debts(
                thanks.with(isHelp ? Source.ofHelp(touch) : null, touch, isDone(touch, Intent.THANK)),
                reports.with(isHelp ? Source.ofHelp(touch) : null, touch, isDone(touch, Intent.REPORT_BACK)),
                talks.with(isShare ? Source.of(touch) : null, touch, isTalk));
    }

    private static boolean isDone(Touch touch, Intent intent) {
        return touch.answersContact() && touch.intent() == intent;
    }

    /// What is owed, in no order.
    List<Owed> owed() {
        List<Owed> all = new ArrayList<>();
        thanks.open().forEach(source -> all.add(new Owed(OwedKind.THANKS, source)));
        reports.open().forEach(source -> all.add(new Owed(OwedKind.REPORT_BACK, source)));
        talks.open().forEach(source -> all.add(new Owed(OwedKind.DISCUSS, source)));
        return all;
    }

    /// Which touch the debt with this id comes from, also when it has been closed.
    Optional<Owed> find(UUID id) {
        List<Owed> all = new ArrayList<>();
        thanks.sources().forEach(source -> all.add(new Owed(OwedKind.THANKS, source)));
        reports.sources().forEach(source -> all.add(new Owed(OwedKind.REPORT_BACK, source)));
        talks.sources().forEach(source -> all.add(new Owed(OwedKind.DISCUSS, source)));
        return all.stream().filter(owed -> owed.id().equals(id)).findFirst();
    }

    /// Without what the member closed themselves.
    Debts without(Closing closing) {
        UnaryOperator<Track> closed = track -> track.without(closing.touch());
        return switch (closing.kind()) {
            case THANKS -> new Debts(closed.apply(thanks), reports, talks);
            case REPORT_BACK -> new Debts(thanks, closed.apply(reports), talks);
            case DISCUSS -> new Debts(thanks, reports, closed.apply(talks));
            case REPLY, UNKNOWN -> this;
        };
    }
}
