package io.keepwarm.digest.delivery;

import io.keepwarm.digest.preference.MailFormat;
import io.keepwarm.events.digest.DigestKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The digests written, sent or not. Each needs a transaction for its team.
@ApplicationScoped
public class Digests implements PanacheRepositoryBase<SavedDigest, UUID> {
    private static final int LONGEST_REASON = 500;

    /// A digest to be saved, with everybody it names; `reason` tells why a skipped one was.
    record Draft(
            UUID id,
            String member,
            DigestKind kind,
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
            Instant generatedAt,
            Set<String> contactIds) {}

    /// Saves each draft unless there is a digest for its member, day and ordinal already, and answers the ids of those
    /// it has saved. Waits for another transaction that is about to.
    Set<UUID> saveOnce(List<Draft> drafts) {
        List<UUID> saved = getEntityManager()
                .createNativeQuery("""
                        insert into digest (id, version, member, kind, local_date, ordinal, state, reason, address,
                            message_id, subject, html, plain, content, format, generated_at, attempt, step_at)
                        select id, 1, member, kind, day, ordinal, state, reason, address, message_id, subject, html,
                            plain, content, format, cast(generated_at as timestamptz), 0,
                            case when state = 'PENDING' then now() end
                        from unnest(cast(:ids as uuid[]), cast(:members as text[]), cast(:kinds as text[]), cast(:days as date[]),
                                cast(:ordinals as integer[]), cast(:states as text[]), cast(:reasons as text[]),
                                cast(:addresses as text[]), cast(:messageIds as text[]), cast(:subjects as text[]),
                                cast(:htmls as text[]), cast(:plains as text[]), cast(:contents as text[]),
                                cast(:formats as text[]), cast(:generatedAts as text[]))
                            draft (id, member, kind, day, ordinal, state, reason, address, message_id, subject, html, plain,
                                content, format, generated_at)
                        on conflict (team, member, kind, local_date, ordinal) do nothing
                        returning id
                        """)
                .setParameter("ids", column(drafts, Draft::id, UUID[]::new))
                .setParameter("members", column(drafts, Draft::member, String[]::new))
                .setParameter("kinds", column(drafts, draft -> draft.kind().name(), String[]::new))
                .setParameter("days", column(drafts, Draft::localDate, LocalDate[]::new))
                .setParameter("ordinals", column(drafts, Draft::ordinal, Integer[]::new))
                .setParameter("states", column(drafts, draft -> draft.state().name(), String[]::new))
                .setParameter("reasons", column(drafts, Draft::reason, String[]::new))
                .setParameter("addresses", column(drafts, Draft::address, String[]::new))
                .setParameter("messageIds", column(drafts, Draft::messageId, String[]::new))
                .setParameter("subjects", column(drafts, Draft::subject, String[]::new))
                .setParameter("htmls", column(drafts, Draft::html, String[]::new))
                .setParameter("plains", column(drafts, Draft::plain, String[]::new))
                .setParameter("contents", column(drafts, Draft::content, String[]::new))
                .setParameter("formats", column(drafts, draft -> draft.format().name(), String[]::new))
                .setParameter(
                        "generatedAts",
                        column(drafts, draft -> draft.generatedAt().toString(), String[]::new))
                .getResultList();
        name(drafts.stream().filter(draft -> saved.contains(draft.id())).toList());
        return new HashSet<>(saved);
    }

    /// Notes whom the digests name.
    private void name(List<Draft> drafts) {
        List<String> contacts = new ArrayList<>();
        List<UUID> digests = new ArrayList<>();
        drafts.forEach(draft -> draft.contactIds().forEach(contact -> {
            contacts.add(contact);
            digests.add(draft.id());
        }));
        if (!contacts.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into digest_person (contact, digest_id)
                            select * from unnest(cast(:contacts as text[]), cast(:digests as uuid[]))
                            """)
                    .setParameter("contacts", contacts.toArray(String[]::new))
                    .setParameter("digests", digests.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    private static <T> T[] column(List<Draft> drafts, Function<Draft, @Nullable T> of, IntFunction<T[]> array) {
        return drafts.stream().map(of).toArray(array);
    }

    /// The days, from `from` on, for which the members' daily digests are decided, by member.
    public Map<String, Set<LocalDate>> decidedDays(Collection<String> memberIds, LocalDate from) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select member, local_date from digest
                        where member = any(cast(:members as text[])) and kind = 'DAILY' and ordinal = 0
                          and local_date >= :from
                        """)
                .setParameter("members", memberIds.toArray(String[]::new))
                .setParameter("from", from)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> (LocalDate) row[1], Collectors.toCollection(HashSet::new))));
    }

    /// How many digests the member has asked for on that day.
    int askedFor(String memberId, LocalDate day) {
        return (int)
                count("member = ?1 and kind = ?2 and localDate = ?3 and ordinal > 0", memberId, DigestKind.DAILY, day);
    }

    /// The highest ordinal of that kind of mail for the member on that day; 0: there is none.
    int lastOrdinal(String memberId, DigestKind kind, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(ordinal), 0) from SavedDigest"
                                + " where member = ?1 and kind = ?2 and localDate = ?3",
                        Integer.class)
                .setParameter(1, memberId)
                .setParameter(2, kind)
                .setParameter(3, day)
                .getSingleResult();
    }

    /// The member's own digest of that id.
    Optional<SavedDigest> of(String memberId, UUID id) {
        return find("id = ?1 and member = ?2", id, memberId).firstResultOptional();
    }

    /// The digests of those ids.
    Map<UUID, SavedDigest> named(Collection<UUID> ids) {
        List<SavedDigest> saved = getEntityManager()
                .createNativeQuery("select * from digest where id = any(cast(:ids as uuid[]))", SavedDigest.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return saved.stream().collect(Collectors.toMap(digest -> digest.id, Function.identity()));
    }

    /// The member's digests, the newest first.
    List<SavedDigest> newest(String memberId, @Nullable UUID before, int limit) {
        var found = before == null
                ? find("member = ?1 order by id desc", memberId)
                : find("member = ?1 and id < ?2 order by id desc", memberId, before);
        return found.page(0, limit).list();
    }

    /// To whom a digest was sent, and where.
    public record SentTo(String member, @Nullable String address) {}

    /// Notes why a digest that was sent came back, and answers to whom it was sent; empty when there is none that is
    /// sent. The newest reason stays.
    public Optional<SentTo> noteReturned(UUID id, String why) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        update digest set reason = :why, version = version + 1
                        where id = :id and state in ('SENT', 'UNKNOWN') returning member, address
                        """)
                .setParameter("why", why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SentTo((String) row[0], (String) row[1]))
                .findFirst();
    }

    /// Replaces all digests that name the contact, or quote the `name`, by `text`. Those not sent yet are not sent any
    /// more, nor again one that is just being sent: it loses its address. A name has all digests of the team read.
    void redact(String contactId, Optional<String> name, String text) {
        Set<UUID> naming = new HashSet<>(ids("select digest_id from digest_person where contact = :words", contactId));
        name.ifPresent(words -> naming.addAll(
                ids("select id from digest where strpos(lower(content), lower(cast(:words as text))) > 0", words)));
        UUID[] redacted = naming.toArray(UUID[]::new);
        getEntityManager()
                .createNativeQuery("""
                        update digest set subject = :text, html = :text, plain = :text, content = '[]',
                            version = version + 1,
                            state = case when state in ('PENDING', 'CLAIMED') then 'SKIPPED' else state end,
                            reason = case when state in ('PENDING', 'CLAIMED') then 'ERASED' else reason end,
                            step_at = case when state in ('PENDING', 'CLAIMED') then null else step_at end,
                            address = case when state = 'SENDING' then null else address end
                        where id = any(:ids)
                        """)
                .setParameter("text", text)
                .setParameter("ids", redacted)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from digest_person where digest_id = any(:ids)")
                .setParameter("ids", redacted)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String question, String words) {
        return getEntityManager()
                .createNativeQuery(question, UUID.class)
                .setParameter("words", words)
                .getResultList();
    }
}
