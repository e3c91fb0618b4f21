package io.keepwarm.contact.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The opportunities of the running transaction's team.
@ApplicationScoped
public class Opportunities implements PanacheRepositoryBase<Opportunity, UUID> {
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
