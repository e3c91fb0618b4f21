package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.interaction.knowledge.Unheard;
import io.keepwarm.interaction.promise.PromisesTold;
import io.keepwarm.interaction.promise.PromisesTold.Telling;
import io.keepwarm.interaction.tie.Setting;
import io.keepwarm.interaction.tie.TieKeeping;
import io.keepwarm.interaction.tie.Ties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Logs what happened: the interaction, its ties and their events, in one transaction.
@ApplicationScoped
public class Logging {
    private final Ties ties;
    private final TieKeeping keeping;
    private final InteractionWriter writer;
    private final PromisesTold promises;
    private final Clock clock;

    Logging(Ties ties, TieKeeping keeping, InteractionWriter writer, PromisesTold promises, Clock clock) {
        this.ties = ties;
        this.keeping = keeping;
        this.writer = writer;
        this.promises = promises;
        this.clock = clock;
    }

    /// Logs what a member tells of people they may see.
    ///
    /// @param mayAsk whether to throw [Unheard] for people not heard of, rather than take it that there are none
    /// @throws Problem 400 naming each contact that is not there for the member
    @Transactional
    public InteractionView log(UUID id, String team, String memberId, NewInteraction told, boolean mayAsk) {
        requireSound(told, clock.instant());
        var setting = ties.lock(memberId, told.contacts());
        requireSeen(setting, told.contacts(), told.contacts(), mayAsk);
        return write(id, team, told, setting);
    }

    /// Logs what followed from something the member did elsewhere: nobody can be asked about people not heard of.
    /// Nothing is logged about somebody erased.
    @Transactional
    public void logFollowing(UUID id, String team, String memberId, NewInteraction told) {
        var setting = ties.lock(memberId, told.contacts());
        if (setting.ties().size() == setting.encounters().size()) {
            write(id, team, told, setting);
        }
    }

    /// All that is written of one touch: what else it brings along (promises made in it …) belongs here, into the same
    /// transaction.
    private InteractionView write(UUID id, String team, NewInteraction told, Setting setting) {
        var interaction = new Interaction(id, setting.memberId(), told, clock.instant());
        var happened = List.of(interaction.happenedTo(setting));
        var changed = keeping.with(setting, happened);
        writer.insert(interaction, changed);
        keeping.tellTouched(team, setting, changed, happened);
        if (told.toldPromises().isEmpty()) {
            return InteractionView.of(interaction, List.of(), setting::standInOf);
        }
        promises.tell(telling(team, setting, interaction, told));
        return InteractionView.of(interaction, promises.of(id), setting::standInOf);
    }

    static Telling telling(String team, Setting setting, Interaction interaction, NewInteraction told) {
        return new Telling(
                team,
                interaction.id,
                interaction.memberId,
                interaction.occurredAt,
                setting.zoneOrUtc(),
                interaction.contacts(),
                interaction.isPrivate,
                setting.isShared() && !interaction.isPrivate,
                told.toldPromises());
    }

    static void requireSound(NewInteraction told, Instant now) {
        var flaws = told.flaws(now);
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    /// Requires the contacts in `asked` to be there for the member; `named` gives their places in the body.
    static void requireSeen(Setting setting, Collection<String> asked, List<String> named, boolean mayAsk) {
        var flaws = unseen(setting, asked, named);
        if (mayAsk) {
            requireHeard(setting, setting.of(asked).unheard());
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    /// Requires the member to have been heard of, and nobody to be `unheard` of.
    ///
    /// @throws Unheard naming those who are
    static void requireHeard(Setting setting, List<String> unheard) {
        boolean isStranger = setting.zone().isEmpty() && !setting.encounters().isEmpty();
        if (isStranger || !unheard.isEmpty()) {
            throw new Unheard(unheard, isStranger);
        }
    }

    /// What keeps the contacts in `asked` from being named by the member.
    static List<Flaw> unseen(Setting setting, Collection<String> asked, List<String> named) {
        List<Flaw> flaws = new ArrayList<>();
        for (var encounter : setting.of(asked).encounters()) {
            String pointer = "/contactIds/" + named.indexOf(encounter.namedId());
            var known = encounter.known();
            if (known == null || !known.isSeenBy(setting.memberId())) {
                flaws.add(new Flaw(pointer, "there is no such contact"));
            } else if (known.trashed()) {
                flaws.add(new Flaw(pointer, "lies in the trash; restore it first"));
            }
        }
        return flaws;
    }
}
