package io.keepwarm.interaction.promise;

import io.keepwarm.events.Channel;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A promise as JSON within the interaction that told of it.
public record ToldPromiseView(
        UUID id,
        String contactId,
        PromisedBy by,
        String what,
        @Nullable LocalDate dueOn,
        @Nullable Channel channel,
        PromiseStatus state,
        @Nullable LocalDate closedOn) {

    static ToldPromiseView of(Promise promise) {
        return new ToldPromiseView(
                promise.id(),
                promise.contactId(),
                promise.by(),
                promise.what(),
                promise.dueOn(),
                promise.channel(),
                promise.state(),
                promise.closedOn());
    }

    /// The same, its contact by its `standIn`.
    public ToldPromiseView under(UnaryOperator<String> standIn) {
        return new ToldPromiseView(id, standIn.apply(contactId), by, what, dueOn, channel, state, closedOn);
    }

    /// As it would be sent to leave everything as it is.
    public ToldPromise asTold() {
        return new ToldPromise(id, UUID.fromString(contactId), by, what, dueOn, channel);
    }
}
