package io.keepwarm.contact.card;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two cards of one person made one. Nothing that either says is lost: lists grow, gaps are filled, and where both say
/// something and only one can be right the survivor's word stays and the other goes into the notes.
public final class Joined {
    private final Card survivor;
    private final Card loser;
    private final Leftovers leftovers;

    private Joined(Card survivor, Card loser) {
        this.survivor = survivor;
        this.loser = loser;
        this.leftovers = new Leftovers(loser.shownName());
    }

    /// `survivor` with all that `loser` says. The judgement of another keeper goes into the notes, for
    /// nobody judges in another's name; one keeper's fills gaps, and of two tiers the closer one holds.
    /// The result is PRIVATE when one of them is, so that joining shows nobody what they have not seen.
    public static Card of(Card survivor, Card loser, boolean ofOneKeeper) {
        return new Joined(survivor, loser).card(ofOneKeeper);
    }

    private Card card(boolean ofOneKeeper) {
        // Whatever may leave something over comes before the notes, which take it in.
        var cadence = judged(ofOneKeeper, "cadence", Card::cadence);
        var values = judged(ofOneKeeper, "values", Card::values);
        var relevance = relevance(ofOneKeeper);
        var vouch = judged(ofOneKeeper, "vouch", Card::vouch);
        var state = state();
        return new Card(
                name(),
                Lists.grown(survivor.emails(), loser.emails(), Lists::key),
                Lists.grown(survivor.phones(), loser.phones(), Lists::key),
                Lists.grown(survivor.addresses(), loser.addresses(), Lists::key),
                Lists.grown(survivor.urls(), loser.urls(), Lists::key),
                Lists.grown(survivor.profiles(), loser.profiles(), Lists::key),
                said("organisation", Card::organisation),
                said("title", Card::title),
                said("role", Card::role),
                birthday(),
                Lists.grown(survivor.dates(), loser.dates(), Function.identity()),
                said("origin", Card::origin),
                said("how met", Card::howMet),
                Lists.grown(survivor.interests(), loser.interests(), Function.identity()),
                Lists.grown(survivor.family(), loser.family(), Function.identity()),
                Lists.grown(survivor.needs(), loser.needs(), Function.identity()),
                isTrue(survivor.looking()) || isTrue(loser.looking()),
                said("preferred channel", Card::preferredChannel),
                said("place", Card::place),
                Lists.grown(survivor.researchNotes(), loser.researchNotes(), Function.identity()),
                Lists.grown(survivor.tags(), loser.tags(), Function.identity()),
                custom(),
                leftovers.after(survivor.notes(), loser.notes()),
                ofOneKeeper ? closer(survivor.tier(), loser.tier()) : survivor.tier(),
                cadence,
                values,
                relevance,
                vouch,
                isTrue(survivor.shareConsent()) || isTrue(loser.shareConsent()),
                survivor.visibility() == Visibility.PRIVATE ? Visibility.PRIVATE : loser.visibility(),
                state,
                state == ContactStatus.PAUSED ? survivor.pausedUntil() : null,
                survivor.source());
    }

    private PersonName name() {
        var name = Objects.requireNonNullElse(survivor.name(), PersonName.NONE);
        var other = Objects.requireNonNullElse(loser.name(), PersonName.NONE);
        return new PersonName(
                name("name", name, other, PersonName::full),
                name("given name", name, other, PersonName::given),
                name("family name", name, other, PersonName::family),
                name("additional names", name, other, PersonName::additional),
                name("prefix", name, other, PersonName::prefix),
                name("suffix", name, other, PersonName::suffix),
                name("nickname", name, other, PersonName::nickname),
                name("phonetic name", name, other, PersonName::phonetic));
    }

    private @Nullable String name(
            String field, PersonName name, PersonName other, Function<PersonName, @Nullable String> part) {
        return leftovers.said(field, part.apply(name), part.apply(other));
    }

    private <T> @Nullable T said(String field, Function<Card, @Nullable T> part) {
        return leftovers.said(field, part.apply(survivor), part.apply(loser));
    }

    private <T> @Nullable T judged(boolean ofOneKeeper, String field, Function<Card, @Nullable T> part) {
        if (ofOneKeeper) {
            return said(field, part);
        }
        leftovers.add(field, part.apply(loser));
        return part.apply(survivor);
    }

    private @Nullable Relevance relevance(boolean ofOneKeeper) {
        var kept = survivor.relevance();
        var other = loser.relevance();
        if (other == null) {
            return kept;
        }
        if (!ofOneKeeper) {
            return anothers(kept, other);
        }
        if (kept == null) {
            return other;
        }
        return new Relevance(
                leftovers.said("relevance", kept.now(), other.now()),
                leftovers.said("why it matters", kept.why(), other.why()),
                leftovers.said("to be reviewed on", kept.reviewOn(), other.reviewOn()),
                Lists.grown(kept.goalIds(), other.goalIds(), Function.identity()));
    }

    /// The links are the person's, whoever keeps them, and are shown to nobody who may not see the goal.
    private @Nullable Relevance anothers(@Nullable Relevance kept, Relevance other) {
        var goals = new LinkedHashSet<>(other.goalIds());
        leftovers.add("relevance", other.besides(goals));
        return goals.isEmpty()
                ? kept
                : Objects.requireNonNullElse(kept, Relevance.NONE).linkedTo(goals);
    }

    /// Two that may be the same day make one that says more.
    private @Nullable String birthday() {
        return date(survivor)
                .flatMap(one -> date(loser).flatMap(one::with))
                .map(PartialDate::toString)
                .orElseGet(() -> said("birthday", Card::birthday));
    }

    private static Optional<PartialDate> date(Card card) {
        return Optional.ofNullable(card.birthday()).flatMap(PartialDate::parse);
    }

    private Map<String, Object> custom() {
        Map<String, Object> all = new TreeMap<>(loser.custom());
        survivor.custom().forEach((field, value) -> {
            leftovers.said(field, value, all.get(field));
            all.put(field, value);
        });
        return all;
    }

    /// That somebody has died is true of the person, whichever record says so.
    private @Nullable ContactStatus state() {
        var state = loser.state();
        if (state == ContactStatus.DECEASED) {
            return state;
        }
        if (state != null && state != ContactStatus.ACTIVE && state != survivor.state()) {
            leftovers.add("state", state);
            leftovers.add("paused until", loser.pausedUntil());
        }
        return survivor.state();
    }

    private static @Nullable Tier closer(@Nullable Tier one, @Nullable Tier other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
