package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.promise.PromisesTold;
import io.keepwarm.interaction.tie.Setting;
import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.TieKeeping;
import io.keepwarm.interaction.tie.Ties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Edits and deletes interactions. Whatever followed from one is counted again, in the same transaction, so that the
/// ties stand as if it had been logged like this, or never, from the beginning.
@ApplicationScoped
public class Revising {
    private final Interactions interactions;
    private final Ties ties;
    private final TieKeeping keeping;
    private final PromisesTold promises;
    private final KnownContacts contacts;
    private final Clock clock;

    Revising(
            Interactions interactions,
            Ties ties,
            TieKeeping keeping,
            PromisesTold promises,
            KnownContacts contacts,
            Clock clock) {
        this.interactions = interactions;
        this.ties = ties;
        this.keeping = keeping;
        this.promises = promises;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// What the member tells now, given the interaction as it stands and what was told of it so far.
    @FunctionalInterface
    public interface Edit {
        NewInteraction of(Interaction stands, NewInteraction told);
    }

    /// Replaces what the member told. Contacts that are new to it must be there
    /// for the member; those it named already may stay, also by the name they have since a merge.
    @Transactional
    public InteractionView edit(
            UUID id, String team, String memberId, @Nullable String ifMatch, Edit edit, boolean mayAsk) {
        var interaction = lock(id, memberId, ifMatch);
        var stands = NewInteraction.of(interaction, promises.of(id));
        var told =
                new NamesBefore(stands, contacts.standInsOf(interaction.contacts())).in(edit.of(interaction, stands));
        Logging.requireSound(told, clock.instant());
        Set<String> before = new LinkedHashSet<>(interaction.contacts());
        Set<String> all = new LinkedHashSet<>(told.contacts());
        Set<String> added =
                all.stream().filter(contact -> !before.contains(contact)).collect(Collectors.toSet());
        all.addAll(before);
        var setting = ties.lock(memberId, all);
        Logging.requireSeen(setting, added, told.contacts(), mayAsk);
        interaction.tell(told, clock.instant());
        interactions.nameAgain(interaction);
        tellEdited(team, setting, interaction, before);
        promises.retell(Logging.telling(team, setting, interaction, told));
        return InteractionView.of(interaction, promises.of(id), setting::standInOf);
    }

    /// Deletes it.
    @Transactional
    public void delete(UUID id, String team, String memberId, @Nullable String ifMatch) {
        var interaction = lock(id, memberId, ifMatch);
        retract(team, interaction);
    }

    /// Deletes it, if it is still there, because what it followed from was taken back.
    @Transactional
    public void retractFollowing(UUID id, String team) {
        interactions.lock(id).ifPresent(interaction -> retract(team, interaction));
    }

    private void retract(String team, Interaction interaction) {
        var setting = ties.lock(interaction.memberId, interaction.contacts());
        interactions.delete(interaction);
        var changed = keeping.recount(setting);
        keeping.tell(team, setting, changed, TouchRetracted::new, interaction.cause(setting.isShared()));
        promises.withdraw(team, interaction.id, setting.zoneOrUtc());
    }

    private Interaction lock(UUID id, String memberId, @Nullable String ifMatch) {
        var interaction = interactions.lock(id).orElseThrow(() -> Problem.notFound("interaction"));
        if (!interaction.memberId.equals(memberId)) {
            throw interactions.isShared(id)
                    ? Problem.forbidden("Only who logged an interaction may change it.")
                    : Problem.notFound("interaction");
        }
        EntityTags.require(ifMatch, interaction.version);
        return interaction;
    }

    private void tellEdited(String team, Setting setting, Interaction interaction, Set<String> before) {
        var namedBefore = answering(setting, before);
        var namedNow = answering(setting, interaction.contacts());
        for (Tie tie : keeping.recount(setting)) {
            Function<TieState, TieEvent> asWhat;
            if (!namedNow.contains(tie.contactId())) {
                asWhat = TouchRetracted::new;
            } else {
                asWhat = namedBefore.contains(tie.contactId()) ? TieRevised::new : ContactTouched::new;
            }
            keeping.tell(team, setting, List.of(tie), asWhat, interaction.cause(setting.isShared()));
        }
    }

    private static Set<String> answering(Setting setting, Iterable<String> named) {
        Set<String> names = new LinkedHashSet<>();
        named.forEach(names::add);
        return setting.encounters().stream()
                .filter(encounter -> names.contains(encounter.namedId()))
                .map(Setting.Encounter::contactId)
                .collect(Collectors.toSet());
    }
}
