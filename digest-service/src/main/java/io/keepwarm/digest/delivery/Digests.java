package io.keepwarm.digest.delivery;

import io.keepwarm.digest.preference.MailFormat;
import io.keepwarm.events.digest.DigestKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The digests written, sent or not. Each needs a transaction for its team.
@ApplicationScoped
public class Digests implements PanacheRepositoryBase<SavedDigest, UUID> {

    /// A digest to be saved; `reason` tells why a skipped one was.
    record Draft(
            UUID id,
            String member,
            LocalDate localDate,
            int ordinal,
            DeliveryState state,
            @Nullable String reason,
            @Nullable String address,
            String messageId,
            String subject,
            String html,
            String plain,
            String content,
            MailFormat format,
            Instant generatedAt) {}

    /// Saves the draft unless there is a digest for that member, day and ordinal already, and answers whether it did.
    /// Waits for another transaction that is about to.
    boolean saveOnce(Draft draft, Collection<String> contactIds) {
        int saved = getEntityManager()
                .createNativeQuery("""
                        insert into digest (id, version, member, kind, local_date, ordinal, state, reason, address,
                            message_id, subject, html, plain, content, format, generated_at, attempt, step_at)
                        values (:id, 1, :member, 'DAILY', :day, :ordinal, :state, :reason, :address,
                            :messageId, :subject, :html, :plain, :content, :format, :generatedAt, 0,
                            case when :state = 'PENDING' then now() end)
                        on conflict (team, member, kind, local_date, ordinal) do nothing
                        """)
                .setParameter("id", draft.id())
                .setParameter("member", draft.member())
                .setParameter("day", draft.localDate())
                .setParameter("ordinal", draft.ordinal())
                .setParameter("state", draft.state().name())
                .setParameter("reason", draft.reason())
                .setParameter("address", draft.address())
                .setParameter("messageId", draft.messageId())
                .setParameter("subject", draft.subject())
                .setParameter("html", draft.html())
                .setParameter("plain", draft.plain())
                .setParameter("content", draft.content())
                .setParameter("format", draft.format().name())
                .setParameter("generatedAt", draft.generatedAt())
                .executeUpdate();
        if (saved == 1 && !contactIds.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into digest_person (contact, digest_id)
                            select distinct unnest(cast(:contacts as text[])), cast(:id as uuid)
                            """)
                    .setParameter("contacts", contactIds.toArray(String[]::new))
                    .setParameter("id", draft.id())
                    .executeUpdate();
        }
        return saved == 1;
    }

    /// The days, from `from` on, for which the member's daily digest is decided.
    public Set<LocalDate> decidedDays(String memberId, LocalDate from) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select localDate from SavedDigest where member = ?1 and kind = ?2 and ordinal = 0"
                                + " and localDate >= ?3",
                        LocalDate.class)
                .setParameter(1, memberId)
                .setParameter(2, DigestKind.DAILY)
                .setParameter(3, from)
                .getResultList());
    }

    /// How many digests the member has asked for on that day.
    int askedFor(String memberId, LocalDate day) {
        return (int)
                count("member = ?1 and kind = ?2 and localDate = ?3 and ordinal > 0", memberId, DigestKind.DAILY, day);
    }

    /// The member's own digest of that id.
    Optional<SavedDigest> of(String memberId, UUID id) {
        return find("id = ?1 and member = ?2", id, memberId).firstResultOptional();
    }

    /// The member's digests, the newest first.
    List<SavedDigest> newest(String memberId, @Nullable UUID before, int limit) {
        var found = before == null
                ? find("member = ?1 order by id desc", memberId)
                : find("member = ?1 and id < ?2 order by id desc", memberId, before);
        return found.page(0, limit).list();
    }

    /// Replaces all digests that name the contact by `text`. Those not sent yet are not sent any more, nor again one
    /// that is just being sent: it loses its address.
    void redact(String contactId, String text) {
        getEntityManager()
                .createNativeQuery("""
                        update digest set subject = :text, html = :text, plain = :text, content = '[]',
                            version = version + 1,
                            state = case when state in ('PENDING', 'CLAIMED') then 'SKIPPED' else state end,
                            reason = case when state in ('PENDING', 'CLAIMED') then 'ERASED' else reason end,
                            step_at = case when state in ('PENDING', 'CLAIMED') then null else step_at end,
                            address = case when state = 'SENDING' then null else address end
                        where id in (select digest_id from digest_person where contact = :contact)
                        """)
                .setParameter("text", text)
                .setParameter("contact", contactId)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from digest_person where digest_id in"
                        + " (select digest_id from digest_person where contact = :contact)")
                .setParameter("contact", contactId)
                .executeUpdate();
    }
}
