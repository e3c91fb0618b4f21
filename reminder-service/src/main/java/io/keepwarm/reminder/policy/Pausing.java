package io.keepwarm.reminder.policy;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.DayPosition;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The caller's pauses. What would fall into one is moved behind it soon after it was made, and back when it is
/// deleted.
@ApplicationScoped
@Transactional
public class Pausing implements PanacheRepositoryBase<MemberPause, UUID> {
    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 100;

    private final Access access;
    private final Event<TermsChanged> changed;
    private final Clock clock;

    Pausing(Access access, Event<TermsChanged> changed, Clock clock) {
        this.access = access;
        this.changed = changed;
        this.clock = clock;
    }

    /// Makes one.
    PauseView make(UUID id, NewPause wanted) {
        if (wanted.to().isBefore(wanted.from())) {
            throw Problem.invalid("/to", "must not lie before from");
        }
        if (wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.to())) {
            throw Problem.invalid("/to", "must lie at most " + LONGEST_DAYS + " days after from");
        }
        String me = access.caller().memberId();
        if (count("memberId", me) >= MOST) {
            throw Problem.conflict("too-many-pauses", "There are " + MOST + " pauses already. Delete some first.");
        }
        var pause = new MemberPause(id, me, wanted, clock.instant());
        persistAndFlush(pause);
        changed.fire(new TermsChanged(me));
        return pause.view();
    }

    /// One of the caller's.
    PauseView one(UUID id) {
        return own(id).view();
    }

    /// A page of the caller's by first day.
    Page<PauseView> page(PageRequest page) {
        var me = Parameters.with("me", access.caller().memberId());
        String after = page.after("pauses", DayPosition::read)
                .map(position -> {
                    me.and("from", position.day()).and("id", position.id());
                    return " and (fromOn, id) > (:from, :id)";
                })
                .orElse("");
        var found = find("memberId = :me" + after, Sort.by("fromOn").and("id"), me)
                .page(0, page.limit() + 1)
                .list();
        var shown = page.of("pauses", found, last -> new DayPosition(last.fromOn, last.id).values());
        return new Page<>(shown.items().stream().map(MemberPause::view).toList(), shown.next());
    }

    /// Deletes one of the caller's.
    void end(UUID id, @Nullable String ifMatch) {
        var pause = own(id);
        EntityTags.require(ifMatch, MemberPause.VERSION);
        delete(pause);
        flush();
        changed.fire(new TermsChanged(pause.memberId));
    }

    private MemberPause own(UUID id) {
        return find("id = ?1 and memberId = ?2", id, access.caller().memberId())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("pause"));
    }
}
