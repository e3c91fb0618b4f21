package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.EventType;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.interaction.tie.facts.TieFacts;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings ties up to date with what happened, and tells the other services. Always within the transaction of what
/// happened, on ties that [Ties#lock] has locked.
@ApplicationScoped
public class TieKeeping {
    private final Ties ties;
    private final TouchLog touchLog;
    private final Outbox outbox;
    private final Clock clock;

    TieKeeping(Ties ties, TouchLog touchLog, Outbox outbox, Clock clock) {
        this.ties = ties;
        this.touchLog = touchLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The ties with one touch more, for the caller to write together with it. The touch is not in the log yet.
    public List<Tie> with(Setting setting, Touch touch) {
        Instant now = now();
        return setting.ties().values().stream()
                .map(tie -> tie.with(tie.facts().with(touch).orElseGet(() -> countedFromScratch(tie, touch)), now))
                .toList();
    }

    /// Counts the ties from scratch, as the touches in the log are now, and writes those that changed.
    public List<Tie> recount(Setting setting) {
        Instant now = now();
        List<Tie> changed = new ArrayList<>();
        for (Tie tie : setting.ties().values()) {
            var facts = TieFacts.of(touchLog.of(tie.contactId(), tie.memberId()));
            if (!facts.isSameAs(tie.facts())) {
                changed.add(tie.with(facts, now));
            }
        }
        ties.save(changed);
        return changed;
    }

    /// Leaves an event of each tie in the outbox.
    public void tell(
            String team,
            Setting setting,
            List<Tie> changed,
            Function<TieState, TieEvent> asWhat,
            TieState.@Nullable Cause cause) {
        changed.forEach(tie -> outbox.append(asWhat.apply(tie.state(team, setting.zoneOrUtc(), cause))));
    }

    /// Deletes all ties with a contact and leaves a tombstone for each.
    public void forget(String team, String contactId) {
        ties.remove(contactId)
                .forEach(tie -> outbox.forget(
                        EventType.TIE_REVISED,
                        tie.state(team, ZoneOffset.UTC, null).key(),
                        tie.version() + 1));
    }

    private TieFacts countedFromScratch(Tie tie, Touch another) {
        var touches = new ArrayList<>(touchLog.of(tie.contactId(), tie.memberId()));
        touches.add(another);
        return TieFacts.of(touches);
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
