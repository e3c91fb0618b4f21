package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.interaction.tie.facts.HelpSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a member and a contact talked about of late. It reads their newest touches, however many there are.
@ApplicationScoped
class LateTalks {
    private static final int TOUCHES = 10;
    private static final String NEWEST = """
            select i.topics, i.help_side, i.help_kind
            from unnest(cast(:ids as text[])) as named(id)
            cross join lateral (
                select l.interaction_id from interaction_contact l
                where l.contact_id = named.id and l.member_id = :member
                order by l.occurred_at desc, l.interaction_id desc limit :touches) newest
            join interaction i on i.id = newest.interaction_id
            order by i.occurred_at desc, i.id desc limit :touches
            """;

    private final EntityManager entities;

    LateTalks(EntityManager entities) {
        this.entities = entities;
    }

    /// @param topics what they talked about, the newest first
    /// @param helpReceived what the contact helped the member with last
    record Talks(List<String> topics, Optional<String> helpReceived) {}

    /// The talks of the member with a contact that goes by these ids.
    Talks of(String memberId, Collection<String> contactIds) {
        List<Tuple> rows = entities.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("ids", contactIds.toArray(String[]::new))
                .setParameter("member", memberId)
                .setParameter("touches", TOUCHES)
                .getResultList();
        return new Talks(
                rows.stream()
                        .flatMap(row -> Arrays.stream(row.get(0, String[].class)))
                        .distinct()
                        .toList(),
                rows.stream()
                        .filter(row -> HelpSide.RECEIVED.name().equals(row.get(1, String.class)))
                        .flatMap(row -> Optional.ofNullable(row.get(2, String.class)).stream())
                        .findFirst());
    }
}
