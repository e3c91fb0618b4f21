package io.keepwarm.contact.opportunity;

import io.keepwarm.chassis.words.Topics;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An opening, grant, event or workshop that a member has heard of. It is the whole team's.
@Entity
public class Opportunity {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private OpportunityKind kind = OpportunityKind.OTHER;

    private String title = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    private @Nullable String place;
    private @Nullable String url;
    private LocalDate lastDay = NEVER;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Opportunity() {
        this(new UUID(0, 0), "", Instant.EPOCH);
    }

    /// Heard of by `memberId`, to be given words by [#revise].
    Opportunity(UUID id, String memberId, Instant now) {
        this.id = id;
        this.createdBy = memberId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void revise(NewOpportunity wanted, Instant now) {
        kind = wanted.kind();
        title = wanted.title().strip();
        topics = wanted.topics() == null
                ? List.of()
                : wanted.topics().stream().map(String::strip).distinct().toList();
        place = wanted.place();
        url = wanted.url();
        lastDay = Objects.requireNonNullElse(wanted.expiresOn(), NEVER);
        version++;
        updatedAt = now;
    }

    boolean isOf(String member) {
        return createdBy.equals(member);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /// The words by which it is found from a need.
    Set<String> words() {
        return Topics.of(String.join(" ", topics), title, place);
    }

    /// The opportunity as JSON.
    public OpportunityView view() {
        return new OpportunityView(
                id,
                version,
                kind,
                title,
                List.copyOf(topics),
                place,
                url,
                lastDay.equals(NEVER) ? null : lastDay,
                createdBy,
                createdAt,
                updatedAt);
    }
}
