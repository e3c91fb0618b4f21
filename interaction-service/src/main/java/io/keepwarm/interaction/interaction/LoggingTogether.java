package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.BodyParts;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.interaction.interaction.BatchView.Result;
import io.keepwarm.interaction.promise.PromisesTold;
import io.keepwarm.interaction.promise.PromisesTold.Telling;
import io.keepwarm.interaction.tie.Setting;
import io.keepwarm.interaction.tie.TieKeeping;
import io.keepwarm.interaction.tie.TieKeeping.Happened;
import io.keepwarm.interaction.tie.Ties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Logs many interactions in one transaction: whatever is wrong with one keeps none of the others out. All ties are
/// locked at once and written at once, each with one event, so that a batch takes few statements.
@ApplicationScoped
class LoggingTogether {
    private static final int MOST_CONTACTS = 5_000;

    private final Ties ties;
    private final TieKeeping keeping;
    private final Interactions interactions;
    private final PromisesTold promises;
    private final Batches batches;
    private final BodyParts parts;
    private final Clock clock;

    LoggingTogether(
            Ties ties,
            TieKeeping keeping,
            Interactions interactions,
            PromisesTold promises,
            Batches batches,
            BodyParts parts,
            Clock clock) {
        this.ties = ties;
        this.keeping = keeping;
        this.interactions = interactions;
        this.promises = promises;
        this.batches = batches;
        this.parts = parts;
        this.clock = clock;
    }

    /// Logs those that can be.
    ///
    /// @param mayAsk whether to throw [io.keepwarm.interaction.knowledge.Unheard] for people not heard of
    /// @throws Problem 400 when none can be logged, or more than 5,000 contacts are named
    @Transactional
    BatchView log(UUID id, Caller caller, List<JsonNode> sent, boolean mayAsk) {
        Instant now = clock.instant();
        var told = new TreeMap<Integer, NewInteraction>();
        var results = new TreeMap<Integer, Result>();
        for (int index = 0; index < sent.size(); index++) {
            read(index, sent.get(index), now, told, results);
        }
        var setting = ties.lock(caller.memberId(), contacts(told.values()));
        if (mayAsk) {
            Logging.requireHeard(setting, setting.unheard());
        }
        List<Happened> happened = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        told.forEach((index, one) -> {
            var itsOwn = setting.of(one.contacts());
            var interaction = new Interaction(TimeOrderedId.next(), caller.memberId(), one, now);
            var telling = Logging.telling(caller.team(), itsOwn, interaction, one);
            List<Flaw> flaws = new ArrayList<>(Logging.unseen(itsOwn, one.contacts(), one.contacts()));
            flaws.addAll(PromisesTold.flaws(telling));
            if (!flaws.isEmpty()) {
                results.put(index, Result.rejected(index, flaws));
                return;
            }
            tellings.add(telling);
            interactions.persist(interaction);
            ids.add(interaction.id);
            happened.add(interaction.happenedTo(itsOwn));
            results.put(index, Result.logged(index, interaction.id));
        });
        if (ids.isEmpty()) {
            throw Problem.invalid(all(results.values()));
        }
        write(caller.team(), setting, ids, happened);
        tellings.forEach(promises::tell);
        var view = BatchView.of(List.copyOf(results.values()));
        batches.keep(id, view, now);
        return view;
    }

    /// What became of a batch logged before.
    @Transactional
    BatchView again(UUID id) {
        return batches.find(id);
    }

    private void read(
            int index,
            JsonNode sent,
            Instant now,
            TreeMap<Integer, NewInteraction> told,
            TreeMap<Integer, Result> results) {
        try {
            var one = parts.read(sent, NewInteraction.class);
            Logging.requireSound(one, now);
            told.put(index, one);
        } catch (Problem wrong) {
            results.put(index, Result.rejected(index, wrong.flaws()));
        }
    }

    private static Set<String> contacts(Iterable<NewInteraction> told) {
        Set<String> named = new LinkedHashSet<>();
        told.forEach(one -> named.addAll(one.contacts()));
        if (named.size() > MOST_CONTACTS) {
            throw Problem.invalid("/interactions", "name at most " + MOST_CONTACTS + " contacts in one batch");
        }
        return named;
    }

    private void write(String team, Setting setting, List<UUID> ids, List<Happened> happened) {
        var changed = keeping.with(setting, happened);
        interactions.name(ids);
        ties.save(changed);
        keeping.tellTouched(team, setting, changed, happened);
    }

    private static List<Flaw> all(Iterable<Result> rejected) {
        List<Flaw> flaws = new ArrayList<>();
        rejected.forEach(result -> {
            if (result.errors() != null) {
                result.errors()
                        .forEach(flaw ->
                                flaws.add(new Flaw("/interactions/" + result.index() + flaw.pointer(), flaw.detail())));
            }
        });
        return flaws;
    }
}
