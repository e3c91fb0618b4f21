package io.keepwarm.reminder.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a member's agenda was prepared last, and when it is to be again.
@Entity
@Table(name = "agenda")
class MemberAgenda {
    @Id
    @Column(name = "member_id")
    String memberId;

    @Column(name = "prepared_on")
    @Nullable
    LocalDate preparedOn;

    long version;

    /// As it is shown.
    @Nullable
    String content;

    @Column(name = "next_at")
    @Nullable
    Instant nextAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected MemberAgenda() {}

    /// Nothing is on it any more.
    void cleared() {
        version++;
        preparedOn = null;
        content = null;
    }

    void prepared(LocalDate day, String shown, Instant next) {
        version++;
        preparedOn = day;
        content = shown;
        nextAt = next;
    }
}
