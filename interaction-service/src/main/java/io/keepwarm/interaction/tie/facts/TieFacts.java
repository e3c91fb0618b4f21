package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that follows from the touches of a tie and from what the member said of it, and from nothing else:
/// whatever order touches are added in, and whether they are added one by one or counted from scratch, the
/// facts are the same. Private touches count too; what they give away is marked as not shared. Instants
/// stay instants: they become dates in the member's zone when shown. It holds so much of each kind and no
/// more, however many touches there are.
///
/// @param touches how many touches there are
/// @param moments when the two were in touch
/// @param news when they last learnt something of each other
/// @param note the last note; null: none
/// @param openTopics what to talk about next time; null: nothing
/// @param turns who waits for an answer of whom
/// @param debts what single touches ask of the member
/// @param talks touches both took part in that were about something of substance
/// @param ledger what was given and taken
/// @param heat how warm the tie is
/// @param weighty what it is warm from most
/// @param shared what of it the team may know
/// @param depth how well the two know each other, as the member answered; null: not answered
public record TieFacts(
        int touches,
        Moments moments,
        News news,
        @Nullable Note note,
        @Nullable OpenTopics openTopics,
        Turns turns,
        Debts debts,
        int talks,
        Ledger ledger,
        Heat heat,
        List<Weighty> weighty,
        Shared shared,
        TieState.@Nullable Depth depth) {

    /// The tie of two who never were in touch.
    public static final TieFacts NONE = new TieFacts(
            0,
            Moments.NONE,
            News.NONE,
            null,
            null,
            Turns.NONE,
            Debts.NONE,
            0,
            Ledger.EMPTY,
            Heat.NONE,
            List.of(),
            Shared.NOTHING,
            null);

    /// What an older version of the service has stored lacks some of it.
    public TieFacts {
        news = Objects.requireNonNullElse(news, News.NONE);
        turns = Objects.requireNonNullElse(turns, Turns.NONE);
        debts = Objects.requireNonNullElse(debts, Debts.NONE);
        weighty = weighty == null ? List.of() : List.copyOf(weighty);
        shared = Objects.requireNonNullElse(shared, Shared.NOTHING);
    }

    /// The facts with one touch more, or empty when only a count from scratch can tell: of a back-dated answer these
    /// facts cannot say what came after it.
    public Optional<TieFacts> with(Touch touch) {
        return turns.with(touch, moments).map(now -> add(touch).with(now));
    }

    /// The facts counted from scratch, the touches being in any order.
    public static TieFacts of(Iterable<Touch> touches, Said said) {
        List<Touch> inOrder = new ArrayList<>();
        touches.forEach(inOrder::add);
        inOrder.sort(Comparator.comparing(Touch::at)
                .thenComparing(touch -> !touch.isAttempt())
                .thenComparing(Touch::interactionId));
        TieFacts facts = NONE.with(said.depth());
        for (Touch touch : inOrder) {
            facts = facts.add(touch);
        }
        for (Closing closing : said.closings()) {
            facts = facts.without(closing);
        }
        return facts.with(Turns.of(inOrder, facts.moments, facts.turns.declinedThrough()));
    }

    /// The facts with other answers about how well the two know each other.
    public TieFacts with(TieState.@Nullable Depth answers) {
        return with(turns, debts, answers);
    }

    /// What the member owes, the oldest first.
    public List<Owed> owed() {
        List<Owed> all = new ArrayList<>(debts.owed());
        var message = turns.messages().first();
        if (message != null) {
            all.add(new Owed(OwedKind.REPLY, message));
        }
        all.sort(Comparator.comparing(Owed::source, Source.OLDEST_FIRST).thenComparing(Owed::kind));
        return all;
    }

    /// How to close by hand what is owed under this id: all messages not answered together. Empty when nothing is.
    public Optional<Closing> closing(UUID id) {
        return owed().stream()
                .filter(owed -> owed.kind() == OwedKind.REPLY && owed.id().equals(id))
                .findFirst()
                .or(() -> debts.find(id))
                .map(owed -> new Closing(owed.kind(), owed.source().touch(), through(owed)));
    }

    private Instant through(Owed owed) {
        Instant newest = turns.messages().last();
        return owed.kind() == OwedKind.REPLY && newest != null
                ? newest
                : owed.source().at();
    }

    /// The facts after it was closed. The warmth stays: nobody is the colder for a kind no.
    public TieFacts without(Closing closing) {
        return closing.kind() == OwedKind.REPLY
                ? with(turns.declined(closing.through()))
                : with(turns, debts.without(closing), depth);
    }

    /// How many attempts of the member in a row the contact has not answered.
    public int unanswered() {
        return turns.attempts().count();
    }

    /// Whether nothing ever went both ways, so that the contact is only on a list.
    public boolean isListOnly() {
        return moments.lastRealInbound() == null;
    }

    /// Whether the two say the same. Sums are compared with a tolerance, for their last digits depend on the order in
    /// which they were added up.
    public boolean isSameAs(TieFacts other) {
        return heat.isCloseTo(other.heat)
                && shared.heat().isCloseTo(other.shared.heat())
                && withHeat(other.heat, other.shared.heat()).equals(other);
    }

    /// How far the tie has come, see [Stages].
    public Stage stage() {
        return Stages.of(moments.first(), moments.lastReal(), moments.lastRealInbound(), talks, ledger, depth);
    }

    private TieFacts add(Touch touch) {
        return new TieFacts(
                touches + 1,
                moments.with(touch),
                news.with(touch),
                Note.newer(note, touch),
                OpenTopics.newer(openTopics, touch),
                turns,
                debts.with(touch),
                talks + (touch.isTalk() ? 1 : 0),
                ledger.with(touch),
                heat.with(touch),
                Weighty.with(weighty, touch),
                shared.with(touch),
                depth);
    }

    private TieFacts with(Turns nowTurns) {
        return with(nowTurns, debts, depth);
    }

    private TieFacts with(Turns nowTurns, Debts nowDebts, TieState.@Nullable Depth answers) {
        return new TieFacts(
                touches,
                moments,
                news,
                note,
                openTopics,
                nowTurns,
                nowDebts,
                talks,
                ledger,
                heat,
                weighty,
                shared,
                answers);
    }

    private TieFacts withHeat(Heat other, Heat otherShared) {
        return new TieFacts(
                touches,
                moments,
                news,
                note,
                openTopics,
                turns,
                debts,
                talks,
                ledger,
                other,
                weighty,
                shared.withHeat(otherShared),
                depth);
    }
}
