package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.promise.ToldPromiseView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An interaction as JSON.
///
/// @param contactIds whom it names, each by the contact that answers for it since a merge
public record InteractionView(
        UUID id,
        long version,
        String memberId,
        List<String> contactIds,
        Instant occurredAt,
        Channel channel,
        Direction direction,
        Intent intent,
        @Nullable String summary,
        List<String> topics,
        List<String> openTopics,
        @Nullable String valueGiven,
        @Nullable Help help,
        boolean personal,
        @JsonProperty("private") boolean isPrivate,
        List<ToldPromiseView> promises,
        Instant createdAt,
        Instant updatedAt) {

    /// Each contact goes by its `standIn`.
    static InteractionView of(Interaction interaction, List<ToldPromiseView> promises, UnaryOperator<String> standIn) {
        return new InteractionView(
                interaction.id,
                interaction.version,
                interaction.memberId,
                interaction.contacts().stream().map(standIn).distinct().toList(),
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
                promises.stream().map(promise -> promise.under(standIn)).toList(),
                interaction.createdAt,
                interaction.updatedAt);
    }
}
