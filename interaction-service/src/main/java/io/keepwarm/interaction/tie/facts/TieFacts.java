package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Stage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that follows from the touches of a tie, and from nothing else: whatever order they are added in, and whether
/// they are added one by one or counted from scratch, the facts are the same. Private touches count too; what they
/// give away is marked as not shared. Instants stay instants: they become dates in the member's zone when shown.
///
/// @param touches how many touches there are
/// @param moments when the two were in touch
/// @param note the last note; null: none
/// @param openTopics what to talk about next time; null: nothing
/// @param unanswered attempts since the contact last turned to the member
/// @param talks touches both took part in that were about something of substance
/// @param ledger what was given and taken
/// @param heat how warm the tie is
public record TieFacts(
        int touches,
        Moments moments,
        @Nullable Note note,
        @Nullable OpenTopics openTopics,
        int unanswered,
        int talks,
        Ledger ledger,
        Heat heat) {

    /// The tie of two who never were in touch.
    public static final TieFacts NONE = new TieFacts(0, Moments.NONE, null, null, 0, 0, Ledger.EMPTY, Heat.NONE);

    private static final Duration A_WHILE = Duration.ofDays(90);

    /// The facts with one touch more, or empty when only a count from scratch can tell: of a back-dated answer these
    /// facts cannot say how many attempts came after it.
    public Optional<TieFacts> with(Touch touch) {
        if (touch.isInbound() && isSinceLastInbound(touch) && unanswered > 0 && isFollowedByAttempts(touch)) {
            return Optional.empty();
        }
        return Optional.of(add(touch, unansweredWith(touch)));
    }

    /// The facts counted from scratch, the touches being in any order.
    public static TieFacts of(Iterable<Touch> touches) {
        TieFacts facts = NONE;
        for (Touch touch : touches) {
            facts = facts.add(touch, 0);
        }
        return facts.withUnanswered(unansweredAfter(facts, touches));
    }

    /// Whether nothing ever went both ways, so that the contact is only on a list.
    public boolean isListOnly() {
        return moments.lastInbound() == null;
    }

    /// Whether the two say the same. Sums are compared with a tolerance, for their last digits depend on the order in
    /// which they were added up.
    public boolean isSameAs(TieFacts other) {
        return heat.isCloseTo(other.heat) && withHeat(other.heat).equals(other);
    }

    /// How far the tie has come, as far as touches tell: that each would vouch for the other (TRUSTED) is not
    /// among them.
    public Stage stage() {
        if (isListOnly()) {
            return Stage.LISTED;
        }
        if (talks == 0) {
            return Stage.MET;
        }
        boolean bothWays = ledger.given() > 0 && ledger.received() > 0;
        return bothWays && hasLastedAWhile() ? Stage.KNOWN : Stage.TALKING;
    }

    private boolean hasLastedAWhile() {
        return moments.first() != null
                && moments.lastReal() != null
                && moments.lastReal().isAfter(moments.first().plus(A_WHILE));
    }

    private TieFacts add(Touch touch, int nowUnanswered) {
        return new TieFacts(
                touches + 1,
                moments.with(touch),
                Note.newer(note, touch),
                OpenTopics.newer(openTopics, touch),
                nowUnanswered,
                talks + (touch.onTopic() && touch.isInbound() ? 1 : 0),
                ledger.with(touch),
                heat.with(touch));
    }

    private boolean isSinceLastInbound(Touch touch) {
        return moments.lastInbound() == null || touch.at().isAfter(moments.lastInbound());
    }

    private boolean isFollowedByAttempts(Touch touch) {
        return moments.lastOutbound() != null && moments.lastOutbound().isAfter(touch.at());
    }

    private int unansweredWith(Touch touch) {
        if (touch.isInbound() && isSinceLastInbound(touch)) {
            return 0;
        }
        return touch.isAttempt() && isSinceLastInbound(touch) ? unanswered + 1 : unanswered;
    }

    private static int unansweredAfter(TieFacts facts, Iterable<Touch> touches) {
        int count = 0;
        for (Touch touch : touches) {
            if (touch.isAttempt() && facts.isSinceLastInbound(touch)) {
                count++;
            }
        }
        return count;
    }

    private TieFacts withHeat(Heat other) {
        return new TieFacts(touches, moments, note, openTopics, unanswered, talks, ledger, other);
    }

    private TieFacts withUnanswered(int count) {
        return new TieFacts(touches, moments, note, openTopics, count, talks, ledger, heat);
    }
}
