package io.keepwarm.digest.answer;

import io.keepwarm.events.Channel;
import io.keepwarm.events.answer.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newest answer to one follow-up. `version` counts the answers, taken back ones among them.
@Entity
@Table(name = "answer")
class GivenAnswer {
    @Id
    @Column(name = "follow_up")
    String followUp;

    long version;
    UUID id;
    String contact;
    String member;

    @Enumerated(EnumType.STRING)
    Answer answer;

    @Enumerated(EnumType.STRING)
    @Nullable
    Channel channel;

    @Nullable
    String note;

    @Nullable
    LocalDate until;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "digest_id")
    @Nullable
    UUID digestId;

    /// For Hibernate.
    protected GivenAnswer() {
        this("", "", "");
    }

    GivenAnswer(String followUp, String contact, String member) {
        this.followUp = followUp;
        this.contact = contact;
        this.member = member;
        this.id = new UUID(0, 0);
        this.answer = Answer.UNKNOWN;
        this.answeredAt = Instant.EPOCH;
    }

    /// Whether it still counts.
    boolean stands() {
        return answer != Answer.UNDONE;
    }
}
