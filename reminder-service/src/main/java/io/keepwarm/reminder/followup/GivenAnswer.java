package io.keepwarm.reminder.followup;

import io.keepwarm.events.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a member said when they were done with a follow-up: it stands for one touch.
///
/// @param id which touch: the same answer twice is one
/// @param at when it took place
@Embeddable
record GivenAnswer(
        @Column(name = "answer_id") String id,

        @Column(name = "answer_channel") @Enumerated(EnumType.STRING) @Nullable
        Channel channel,

        @Column(name = "answer_summary") @Nullable String summary,

        @Column(name = "answered_at") Instant at) {}
