package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.interaction.Interactions.Position;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.promise.PromisesTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows interactions: one's own, and of the team's those that are not private.
@ApplicationScoped
public class Reading {
    private static final int LOOKED_AT_ONCE = 200;
    private static final int MOST_LOOKS = 5;

    private final Interactions interactions;
    private final NoteSearch search;
    private final KnownContacts contacts;
    private final PromisesTold promises;

    Reading(Interactions interactions, NoteSearch search, KnownContacts contacts, PromisesTold promises) {
        this.interactions = interactions;
        this.search = search;
        this.contacts = contacts;
        this.promises = promises;
    }

    /// The interaction.
    ///
    /// @throws Problem 404 when there is none, or none that `memberId` may see
    @Transactional
    public InteractionView one(UUID id, String memberId) {
        return interactions
                .findByIdOptional(id)
                .filter(interaction -> interaction.memberId.equals(memberId) || interactions.isShared(id))
                .map(interaction -> views(List.of(interaction)).getFirst())
                .orElseThrow(() -> Problem.notFound("interaction"));
    }

    /// A page of those wanted, the newest first.
    @Transactional
    Page<InteractionView> page(InteractionFilter filter, String memberId, PageRequest request) {
        String list = filter.listName(memberId);
        Optional<Position> after = request.after(list, Reading::position);
        if (filter.q != null) {
            return found(filter, filter.q, memberId, list, after, request);
        }
        var page = views(interactions.list(filter.wanted(memberId, contacts), memberId, after, request.limit() + 1));
        return request.of(list, page, last -> words(new Position(last.occurredAt(), last.id())));
    }

    /// What the search finds is read again under the policy. Where private contacts hide much of it, a page may have
    /// fewer items than it could and yet be followed by another.
    private Page<InteractionView> found(
            InteractionFilter filter,
            String words,
            String memberId,
            String list,
            Optional<Position> after,
            PageRequest request) {
        var wanted = filter.wanted(memberId, contacts);
        List<InteractionView> items = new ArrayList<>();
        Optional<Position> from = after;
        for (int look = 0; look < MOST_LOOKS; look++) {
            var found = search.find(memberId, words, wanted, from, LOOKED_AT_ONCE + 1);
            var looked = found.subList(0, Math.min(found.size(), LOOKED_AT_ONCE));
            var visible = visible(looked, memberId);
            for (Position position : looked) {
                if (visible.containsKey(position.id()) && items.size() == request.limit()) {
                    return request.upTo(list, items, words(from.orElseThrow()));
                }
                Optional.ofNullable(visible.get(position.id())).ifPresent(items::add);
                from = Optional.of(position);
            }
            if (found.size() <= LOOKED_AT_ONCE) {
                return request.upTo(list, items, null);
            }
        }
        return request.upTo(list, items, words(from.orElseThrow()));
    }

    private Map<UUID, InteractionView> visible(List<Position> found, String memberId) {
        return views(interactions.among(found.stream().map(Position::id).toList(), memberId)).stream()
                .collect(Collectors.toMap(InteractionView::id, Function.identity()));
    }

    private List<InteractionView> views(List<Interaction> found) {
        var told = promises.of(found.stream().map(interaction -> interaction.id).toList());
        var standIns = contacts.standInsOf(found.stream()
                .flatMap(interaction -> interaction.contacts().stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(interaction -> InteractionView.of(
                        interaction, told.getOrDefault(interaction.id, List.of()), id -> standIns.getOrDefault(id, id)))
                .toList();
    }

    private static Position position(List<String> words) {
        return new Position(Instant.parse(words.getFirst()), UUID.fromString(words.getLast()));
    }

    private static List<String> words(Position position) {
        return List.of(position.occurredAt().toString(), position.id().toString());
    }
}
