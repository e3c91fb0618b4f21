package io.keepwarm.interaction.introduction;

import io.keepwarm.interaction.introduction.NewIntroduction.GivenConsent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two contacts a member brings together.
@Entity
public class Introduction {
    @Id
    private UUID id;

    private long version;
    private String memberId;
    private String firstId;
    private String secondId;
    private String why;

    @Enumerated(EnumType.STRING)
    private Consent firstConsent = Consent.NOT_ASKED;

    @Enumerated(EnumType.STRING)
    private Consent secondConsent = Consent.NOT_ASKED;

    @Nullable
    private UUID interactionId;

    @Nullable
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Outcome outcome;

    @Nullable
    private LocalDate outcomeOn;

    @Nullable
    private String outcomeNote;

    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Introduction() {}

    Introduction(UUID id, String memberId, List<String> contactIds, String why, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.firstId = contactIds.getFirst();
        this.secondId = contactIds.getLast();
        this.why = why.strip();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void explain(String reason) {
        why = reason.strip();
    }

    /// One of the two answered.
    void answered(String contactId, Consent answer) {
        if (contactId.equals(firstId)) {
            firstConsent = answer;
        } else {
            secondConsent = answer;
        }
    }

    void made(UUID touch, Instant at) {
        interactionId = touch;
        madeAt = at;
    }

    void ended(Outcome what, LocalDate on, @Nullable String note) {
        outcome = what;
        outcomeOn = on;
        outcomeNote = note;
    }

    void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    /// Where it stands, with each contact answered for by another, or by itself.
    IntroductionState state(UnaryOperator<String> standIn) {
        if (outcome != null) {
            return IntroductionState.CLOSED;
        }
        if (interactionId != null) {
            return IntroductionState.MADE;
        }
        if (standIn.apply(firstId).equals(standIn.apply(secondId))) {
            return IntroductionState.MERGED;
        }
        if (firstConsent == Consent.DECLINED || secondConsent == Consent.DECLINED) {
            return IntroductionState.DECLINED;
        }
        return firstConsent == Consent.AGREED && secondConsent == Consent.AGREED
                ? IntroductionState.AGREED
                : IntroductionState.ASKING;
    }

    /// As JSON, each contact under the one that answers for it.
    IntroductionView view(UnaryOperator<String> standIn) {
        String first = standIn.apply(firstId);
        String second = standIn.apply(secondId);
        return new IntroductionView(
                id,
                version,
                memberId,
                Stream.of(first, second).distinct().toList(),
                why,
                List.of(
                        new GivenConsent(UUID.fromString(first), firstConsent),
                        new GivenConsent(UUID.fromString(second), secondConsent)),
                state(standIn),
                interactionId,
                madeAt,
                outcome == null ? null : new GivenOutcome(outcome, outcomeOn, outcomeNote),
                createdAt,
                updatedAt);
    }

    List<String> contactIds() {
        return List.of(firstId, secondId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String memberId() {
        return memberId;
    }

    String why() {
        return why;
    }

    @Nullable
    Instant madeAt() {
        return madeAt;
    }
}
