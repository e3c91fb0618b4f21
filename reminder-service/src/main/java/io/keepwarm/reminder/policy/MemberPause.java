package io.keepwarm.reminder.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which a member does not want to be asked for anything. It is not changed, but made anew.
@Entity
@Table(name = "pause")
class MemberPause {
    static final long VERSION = 1;

    @Id
    UUID id;

    @Column(name = "member_id")
    String memberId;

    @Column(name = "from_on")
    LocalDate fromOn;

    @Column(name = "to_on")
    LocalDate toOn;

    @Nullable
    String note;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected MemberPause() {}

    MemberPause(UUID id, String memberId, NewPause wanted, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.fromOn = wanted.from();
        this.toOn = wanted.to();
        this.note = wanted.note();
        this.createdAt = now;
    }

    PauseView view() {
        return new PauseView(id, VERSION, memberId, fromOn, toOn, note, createdAt);
    }
}
