package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Intent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the two last learnt something of each other. Null means never.
///
/// @param ofThem when the contact last told something that was noted
/// @param ofMe when the member last told them something that was noted
/// @param offer when the member last asked how they could help, or offered it
public record News(
        @Nullable Instant ofThem,
        @Nullable Instant ofMe,
        @Nullable Instant offer) {
    static final News NONE = new News(null, null, null);

    News with(Touch touch) {
        return new News(
                touch.tellsSomething() && touch.isInbound() ? Moments.later(ofThem, touch.at()) : ofThem,
                touch.tellsSomething() && touch.isOutbound() ? Moments.later(ofMe, touch.at()) : ofMe,
                touch.isOutbound() && touch.intent() == Intent.OFFER ? Moments.later(offer, touch.at()) : offer);
    }
}
