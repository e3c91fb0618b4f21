package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.promise.ToldPromise;
import io.keepwarm.interaction.promise.ToldPromiseView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An interaction as a member sends it, new or edited.
public record NewInteraction(
        @NotNull(message = "name the contacts; a PUBLISH may name none: []")
        @Size(max = 50, message = "name at most 50 contacts")
        List<@NotNull(message = "must be an id") UUID> contactIds,

        @NotNull(message = "say when it happened, such as 2026-02-28T09:30:00Z")
        @Schema(examples = "2026-02-28T09:30:00Z")
        Instant occurredAt,

        @NotNull(message = "say by which channel, such as CALL")
        Channel channel,

        @NotNull(message = "say OUTBOUND, INBOUND or MUTUAL")
        Direction direction,

        @NotNull(message = "say what for, such as CATCH_UP") Intent intent,

        @Nullable @Size(max = LONGEST_SUMMARY, message = "must have at most 4000 characters")
        String summary,

        @Nullable @Size(max = 20, message = "name at most 20 topics")
        List<
                        @NotBlank(message = "must be a text, and not an empty one")
                        @Size(max = LONGEST_TOPIC, message = "must have at most 100 characters") String>
                topics,

        @Nullable @Size(max = 20, message = "name at most 20 topics")
        List<
                        @NotBlank(message = "must be a text, and not an empty one")
                        @Size(max = LONGEST_TOPIC, message = "must have at most 100 characters") String>
                openTopics,

        @Nullable @Size(max = LONGEST_VALUE, message = "must have at most 1000 characters")
        String valueGiven,

        @Nullable @Valid Help help,
        @Nullable Boolean personal,
        @JsonProperty("private") @Nullable Boolean isPrivate,

        @Nullable @Size(max = 20, message = "tell of at most 20 promises")
        List<@NotNull(message = "must be a promise") @Valid ToldPromise> promises) {

    static final int LONGEST_SUMMARY = 4000;
    static final int LONGEST_TOPIC = 100;
    static final int LONGEST_VALUE = 1000;

    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");
    /// Clocks differ a little.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /// What is wrong beyond the single fields.
    List<Flaw> flaws(Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        if (contactIds.isEmpty() && intent != Intent.PUBLISH) {
            flaws.add(new Flaw("/contactIds", "name at least one contact; only a PUBLISH may name nobody"));
        }
        var seen = new HashSet<UUID>();
        for (int index = 0; index < contactIds.size(); index++) {
            if (!seen.add(contactIds.get(index))) {
                flaws.add(new Flaw("/contactIds/" + index, "is named twice"));
            }
        }
        if (occurredAt.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            flaws.add(new Flaw("/occurredAt", "must not lie in the future"));
        }
        if (occurredAt.isBefore(OLDEST)) {
            flaws.add(new Flaw("/occurredAt", "must not lie before 1900"));
        }
        return flaws;
    }

    /// What is promised in it.
    List<ToldPromise> toldPromises() {
        return promises == null ? List.of() : promises;
    }

    /// The contacts as the rest of the service names them.
    List<String> contacts() {
        return contactIds.stream().map(UUID::toString).toList();
    }

    /// What stands now, with the promises it tells of.
    static NewInteraction of(Interaction interaction, List<ToldPromiseView> promises) {
        return new NewInteraction(
                interaction.contacts().stream().map(UUID::fromString).toList(),
                interaction.occurredAt,
                interaction.channel,
                interaction.direction,
                interaction.intent,
                interaction.summary,
                interaction.topics(),
                interaction.openTopics(),
                interaction.valueGiven,
                interaction.help(),
                interaction.personal,
                interaction.isPrivate,
                promises.stream().map(ToldPromiseView::asTold).toList());
    }

    static List<String> listed(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(String::strip).distinct().toList();
    }

    static @Nullable String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank()
                ? null
                : Objects.requireNonNull(text).strip();
    }
}
