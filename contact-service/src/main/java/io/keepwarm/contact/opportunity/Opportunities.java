package io.keepwarm.contact.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The opportunities of the running transaction's team.
@ApplicationScoped
public class Opportunities implements PanacheRepositoryBase<Opportunity, UUID> {
    private static final String ABOUT = """
            select wanted.topic, found.opportunity_id
            from unnest(:topics) as wanted (topic)
            cross join lateral (
                select opportunity_id, last_day from opportunity_topic
                where topic = wanted.topic and last_day >= :today order by last_day, opportunity_id limit :each) as found
            order by wanted.topic, found.last_day, found.opportunity_id
            """;
    private static final Sort ENDING_FIRST = Sort.by("lastDay", "id");

    /// Where a page begins: behind the opportunity of this last day and id.
    record Position(LocalDate lastDay, UUID id) {
        static Position of(List<String> words) {
            return new Position(LocalDate.parse(words.get(0)), UUID.fromString(words.get(1)));
        }

        static List<String> words(Opportunity last) {
            return List.of(last.lastDay().toString(), last.id().toString());
        }
    }

    /// The opportunity, locked until the transaction ends.
    Optional<Opportunity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those that end at `from` or later and before `until`, the first to end first, behind `after`.
    List<Opportunity> ending(LocalDate from, LocalDate until, Position after, int size) {
        return find(
                        "lastDay >= ?1 and lastDay < ?2 and (lastDay, id) > (?3, ?4)",
                        ENDING_FIRST,
                        from,
                        until,
                        after.lastDay(),
                        after.id())
                .page(Page.ofSize(size))
                .list();
    }

    /// Those about each of these topics that end at `today` or later, at most `each` of them, the first to end first.
    public Map<String, List<Opportunity>> about(Collection<String> topics, LocalDate today, int each) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery(ABOUT, Tuple.class)
                .setParameter("topics", topics.toArray(String[]::new))
                .setParameter("today", today)
                .setParameter("each", each)
                .getResultList();
        Map<UUID, Opportunity> known =
                list(
                                "id in ?1",
                                found.stream()
                                        .map(row -> row.get(1, UUID.class))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        Map<String, List<Opportunity>> about = new HashMap<>();
        for (Tuple row : found) {
            var opportunity = known.get(row.get(1, UUID.class));
            if (opportunity != null) {
                about.computeIfAbsent(row.get(0, String.class), topic -> new ArrayList<>())
                        .add(opportunity);
            }
        }
        return about;
    }

    /// Remembers under which words it is found, in place of those before.
    void index(Opportunity opportunity) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from opportunity_topic where opportunity_id = :id")
                .setParameter("id", opportunity.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into opportunity_topic (topic, last_day, opportunity_id)
                        select topic, :last, :id from unnest(:topics) as words (topic)
                        """)
                .setParameter("last", opportunity.lastDay())
                .setParameter("id", opportunity.id())
                .setParameter("topics", opportunity.words().toArray(String[]::new))
                .executeUpdate();
    }
}
