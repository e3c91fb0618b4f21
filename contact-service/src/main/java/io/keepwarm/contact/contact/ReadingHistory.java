package io.keepwarm.contact.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.contact.history.ContactChanges;
import io.keepwarm.contact.history.FieldChange;
import io.keepwarm.contact.history.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the history of a contact and of all that were merged into it, as far as the caller may know it.
@ApplicationScoped
class ReadingHistory {
    private static final String LINKS = "/relevance/goalIds";

    private final VisibleContacts visible;
    private final Contacts contacts;
    private final ContactChanges history;
    private final LinkedGoals goals;
    private final Access access;

    ReadingHistory(
            VisibleContacts visible, Contacts contacts, ContactChanges history, LinkedGoals goals, Access access) {
        this.visible = visible;
        this.contacts = contacts;
        this.history = history;
        this.goals = goals;
        this.access = access;
    }

    /// The changes of the contact that answers for the id, the newest first. Where some have changed nothing the caller
    /// may know, a page has fewer than asked for.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 404
    @Transactional
    Page<HistoryEntry> page(UUID id, PageRequest request) {
        var names = contacts.namesOf(visible.standIn(id).id());
        var page = history.page(names, access.caller().memberId(), request);
        var hidden = goals.hiddenAmong(access.caller().memberId(), linked(page.items()));
        return hidden.isEmpty()
                ? page
                : new Page<>(
                        page.items().stream()
                                .map(entry -> without(hidden, entry))
                                .filter(entry -> !entry.changes().isEmpty() || entry.mergeId() != null)
                                .toList(),
                        page.next());
    }

    private static Set<String> linked(List<HistoryEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals(LINKS))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /// The links that the reader sees; where those are the same as before nothing is told of them.
    private static HistoryEntry without(Set<String> goalIds, HistoryEntry entry) {
        var changes = entry.changes().stream()
                .map(change -> change.field().equals(LINKS)
                        ? new FieldChange(LINKS, without(goalIds, change.before()), without(goalIds, change.after()))
                        : change)
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        return new HistoryEntry(entry.at(), entry.by(), entry.version(), changes, entry.mergeId());
    }

    private static @Nullable JsonNode without(Set<String> goalIds, @Nullable JsonNode links) {
        if (links == null) {
            return null;
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        links.forEach(link -> {
            if (!goalIds.contains(link.asText())) {
                left.add(link);
            }
        });
        return left.isEmpty() ? null : left;
    }
}
