package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.promise.PromiseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/// What members and contacts of the running team promised each other, as interaction-service tells of it.
@ApplicationScoped
public class KnownPromises {
    private final EntityManager entities;

    KnownPromises(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns the promise, unless its contact was erased.
    void learn(PromiseState promise) {
        entities.createNativeQuery("""
                        insert into knowledge.promise (contact_id, member_id, id, side, what, channel, made_on, due_on,
                                                       is_private, state)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
                        from (select %s, %s) locked
                        where not exists (select from knowledge.gone where contact_id = ?1 and survivor_id is null)
                        on conflict (team, id) do update
                        set contact_id = excluded.contact_id, side = excluded.side, what = excluded.what,
                            channel = excluded.channel, made_on = excluded.made_on, due_on = excluded.due_on,
                            is_private = excluded.is_private, state = excluded.state
                        """.formatted(Locks.CONTACT, Locks.OF_MEMBER))
                .setParameter(1, promise.contactId())
                .setParameter(2, promise.memberId())
                .setParameter(3, promise.promiseId())
                .setParameter(4, promise.by().name())
                .setParameter(5, promise.what())
                .setParameter(
                        6, promise.channel() == null ? null : promise.channel().name())
                .setParameter(7, promise.madeOn())
                .setParameter(8, promise.dueOn())
                .setParameter(9, promise.isPrivate())
                .setParameter(10, promise.state().name())
                .executeUpdate();
    }

    /// The contacts these are about, of those that are known.
    @SuppressWarnings("unchecked")
    List<String> contactsOf(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createNativeQuery("select contact_id from knowledge.promise where id in (?1)")
                        .setParameter(1, ids)
                        .getResultList();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from knowledge.promise where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// What an answer kept is open again, for that answer was taken back. interaction-service says so too, but
    /// its word on the touch that goes with it may come first, and the follow-up would be settled by a promise
    /// that looks kept.
    public void reopen(String promiseId) {
        entities.createNativeQuery("update knowledge.promise set state = 'OPEN' where id = ?1 and state = 'KEPT'")
                .setParameter(1, promiseId)
                .executeUpdate();
    }

    /// Forgets what was promised. That there was a promise stays known, so that its follow-up ends.
    ///
    /// @return the contact it was about, if it was known
    @SuppressWarnings("unchecked")
    Optional<String> forget(String promiseId) {
        List<String> contacts =
                entities.createNativeQuery("""
                        with forgotten as (
                            update knowledge.promise set state = 'DROPPED', what = '' where id = ?1
                            returning contact_id)
                        select contact_id from forgotten
                        """).setParameter(1, promiseId).getResultList();
        return contacts.stream().findFirst();
    }
}
