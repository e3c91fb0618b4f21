package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Touches for tests of the rules.
public final class Touches {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private Touches() {}

    static Touch at(String instant, Direction direction) {
        return at(Instant.parse(instant), Channel.CALL, direction, Intent.CATCH_UP);
    }

    static Touch at(Instant at, Channel channel, Direction direction, Intent intent) {
        return new Touch(
                UUID.randomUUID(),
                at,
                channel,
                direction,
                intent,
                "at " + at,
                List.of(),
                false,
                false,
                null,
                null,
                true);
    }

    /// The same at another time.
    static Touch moved(Touch touch, Instant at) {
        return new Touch(
                touch.interactionId(),
                at,
                touch.channel(),
                touch.direction(),
                touch.intent(),
                touch.note(),
                touch.openTopics(),
                touch.onTopic(),
                touch.gaveValue(),
                touch.help(),
                touch.helpKind(),
                touch.shared());
    }

    /// Any touches, many of them at the same instant.
    public static Arbitrary<Touch> any() {
        var when = Arbitraries.integers().between(0, 40).map(days -> START.plusSeconds(days * 86_400L * 7));
        var how = Combinators.combine(
                        when,
                        known(Channel.values()),
                        known(Direction.values()),
                        known(Intent.values()),
                        Arbitraries.create(UUID::randomUUID))
                .as((at, channel, direction, intent, id) ->
                        new Touch(id, at, channel, direction, intent, null, List.of(), false, false, null, null, true));
        var what = Combinators.combine(
                Arbitraries.strings().alpha().ofLength(3).injectNull(0.4),
                Arbitraries.strings().alpha().ofLength(2).list().ofMaxSize(2),
                Arbitraries.of(HelpSide.values()).injectNull(0.5),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false));
        return Combinators.combine(
                        how,
                        what.as((note, topics, help, onTopic, gave, shared) -> new Touch(
                                UUID.randomUUID(),
                                START,
                                Channel.CALL,
                                Direction.MUTUAL,
                                Intent.OTHER,
                                note,
                                topics,
                                onTopic,
                                gave,
                                help,
                                help == null || !gave ? null : "a look at it",
                                shared)))
                .as((one, other) -> new Touch(
                        one.interactionId(),
                        one.at(),
                        one.channel(),
                        one.direction(),
                        one.intent(),
                        other.note(),
                        other.openTopics(),
                        other.onTopic(),
                        other.gaveValue(),
                        other.help(),
                        other.helpKind(),
                        other.shared()));
    }

    private static <E extends Enum<E>> Arbitrary<E> known(E[] values) {
        return Arbitraries.of(Arrays.stream(values)
                .filter(value -> !value.name().equals("UNKNOWN"))
                .toList());
    }
}
