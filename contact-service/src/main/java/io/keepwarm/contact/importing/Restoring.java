package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Merged;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.EnteringCircle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings back what an export of our own says of a contact that is known: the keeper's judgement when the keeper
/// imports it, and the notes as they were. What is not taken is told.
@ApplicationScoped
class Restoring {
    private final EnteringCircle circle;

    Restoring(EnteringCircle circle) {
        this.circle = circle;
    }

    /// A known contact's card with what a row brings.
    ///
    /// @param left what was not taken and why, in sentences; null: nothing
    record Brought(Card card, @Nullable String left) {}

    /// The card of a known contact with the row. `isOurs`: the row is of an export of our own.
    Brought card(Contact known, Card row, String member, boolean isOurs) {
        Card merged = Merged.of(known.card(), row);
        Card whole = Merged.restored(merged, row, Set.of());
        if (!isOurs || !known.keeperId().equals(member)) {
            Card brought = isOurs ? Merged.restored(merged, row, Merged.JUDGED) : merged;
            return new Brought(brought, notTaken(brought, whole, isOurs));
        }
        Set<String> except = new HashSet<>();
        Set<String> why = new TreeSet<>();
        if (is("DECEASED", merged.state()) && !is("DECEASED", whole.state())) {
            except.add("state");
            why.add("The contact stays DECEASED.");
        }
        if (is("PRIVATE", merged.visibility()) && !is("PRIVATE", whole.visibility())) {
            except.add("visibility");
            why.add("The contact stays PRIVATE until you share it yourself.");
        }
        if (!known.isInInnerCircle() && !circle.hasPlaceFor(member, Merged.restored(merged, row, except))) {
            except.addAll(Set.of("tier", "state"));
            why.add(noPlace(merged, whole));
        }
        return new Brought(Merged.restored(merged, row, except), why.isEmpty() ? null : String.join(" ", why));
    }

    private static String noPlace(Card merged, Card whole) {
        List<String> left = new ArrayList<>();
        if (!same(Card::tier, merged, whole)) {
            left.add("tier " + whole.tier());
        }
        if (!same(Card::state, merged, whole)) {
            left.add("state " + whole.state());
        }
        return "The " + String.join(" and the ", left) + (left.size() > 1 ? " were" : " was") + RowOutcome.NO_PLACE;
    }

    private static @Nullable String notTaken(Card brought, Card whole, boolean isOurs) {
        Set<String> fields = new TreeSet<>(Card.judgedAnew(brought, whole));
        if (!same(Card::state, brought, whole)) {
            fields.add("state");
        }
        if (fields.isEmpty()) {
            return null;
        }
        return fields.stream()
                .collect(Collectors.joining(
                        ", ",
                        isOurs
                                ? "Not taken, for it is the keeper's to say: "
                                : "Not taken, for only an export of Keepwarm changes it of a known contact: ",
                        "."));
    }

    private static boolean is(String word, @Nullable Enum<?> value) {
        return value != null && value.name().equals(word);
    }

    private static boolean same(Function<Card, @Nullable Object> field, Card one, Card other) {
        return Objects.equals(field.apply(one), field.apply(other));
    }
}
