package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.EventType;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.interaction.tie.facts.TieFacts;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Brings ties up to date with what happened, and tells the other services. Always within the transaction of what
/// happened, on ties that [Ties#lock] has locked.
@ApplicationScoped
public class TieKeeping {
    private final Ties ties;
    private final TouchLog touchLog;
    private final Sayings sayings;
    private final Outbox outbox;
    private final Clock clock;

    TieKeeping(Ties ties, TouchLog touchLog, Sayings sayings, Outbox outbox, Clock clock) {
        this.ties = ties;
        this.touchLog = touchLog;
        this.sayings = sayings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Something that happened, as ties see it.
    ///
    /// @param touch what it is to each tie
    /// @param cause how the other services are told of it
    /// @param contactIds whose ties it belongs to
    public record Happened(Touch touch, TieState.Cause cause, Set<String> contactIds) {}

    /// The ties with what happened added, each one version on, for the caller to write together with it. It is not in
    /// the log yet.
    public List<Tie> with(Setting setting, List<Happened> happened) {
        Instant now = now();
        List<Tie> changed = new ArrayList<>();
        var byContact = byContact(happened);
        setting.ties().forEach((contactId, tie) -> {
            var news = byContact.get(contactId);
            if (news != null) {
                changed.add(
                        tie.with(added(tie, news.stream().map(Happened::touch).toList()), now));
            }
        });
        return changed;
    }

    /// Leaves an event of each tie in the outbox, with the newest of what happened as its cause.
    public void tellTouched(String team, Setting setting, List<Tie> changed, List<Happened> happened) {
        var byContact = byContact(happened);
        for (Tie tie : changed) {
            var cause =
                    byContact.getOrDefault(tie.contactId(), List.of()).getLast().cause();
            tell(team, setting, List.of(tie), ContactTouched::new, cause);
        }
    }

    /// In the order of time, so that as little as possible has to be counted from scratch.
    private static Map<String, List<Happened>> byContact(List<Happened> happened) {
        Map<String, List<Happened>> byContact = new HashMap<>();
        happened.stream()
                .sorted(Comparator.comparing((Happened one) -> one.touch().at())
                        .thenComparing(one -> one.touch().interactionId()))
                .forEach(one -> one.contactIds()
                        .forEach(contact -> byContact
                                .computeIfAbsent(contact, id -> new ArrayList<>())
                                .add(one)));
        return byContact;
    }

    private TieFacts added(Tie tie, List<Touch> news) {
        Optional<TieFacts> facts = Optional.of(tie.facts());
        for (Touch touch : news) {
            facts = facts.flatMap(known -> known.with(touch));
        }
        return facts.orElseGet(() -> counted(tie, news));
    }

    /// Counts the ties from scratch, as the touches in the log are now, and writes those that changed.
    public List<Tie> recount(Setting setting) {
        Instant now = now();
        List<Tie> changed = new ArrayList<>();
        for (Tie tie : setting.ties().values()) {
            var facts = counted(tie, List.of());
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

    /// Writes the ties, and tells of them, with what the member said of them changed.
    public void revise(String team, Setting setting, UnaryOperator<TieFacts> change) {
        Instant now = now();
        var changed = setting.ties().values().stream()
                .map(tie -> tie.with(change.apply(tie.facts()), now))
                .toList();
        ties.save(changed);
        tell(team, setting, changed, TieRevised::new, null);
    }

    /// Forgets what was said of a contact, which the ties that counted it do not know yet.
    public void forgetSaid(String contactId) {
        sayings.forget(contactId);
    }

    /// Deletes all ties with a contact and leaves a tombstone for each.
    public void forget(String team, String contactId) {
        sayings.forget(contactId);
        ties.remove(contactId)
                .forEach(tie -> outbox.forget(
                        EventType.TIE_REVISED,
                        tie.state(team, ZoneOffset.UTC, null).key(),
                        tie.version() + 1));
    }

    private TieFacts counted(Tie tie, List<Touch> others) {
        var touches = new ArrayList<>(touchLog.of(tie.contactId(), tie.memberId()));
        touches.addAll(others);
        return TieFacts.of(touches, sayings.of(tie.contactId(), tie.memberId()));
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return clock.instant();
    }
}
