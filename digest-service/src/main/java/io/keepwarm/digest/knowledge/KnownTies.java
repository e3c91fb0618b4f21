package io.keepwarm.digest.knowledge;

import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.WarmthBand;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The ties this service has heard of.
@ApplicationScoped
public class KnownTies implements PanacheRepositoryBase<KnownTie, String> {

    /// Keeps what was told of each, but of those to erased contacts. A like or a comment is no being in touch.
    void save(List<TieState> told) {
        if (told.isEmpty()) {
            return;
        }
        var columns = new Columns<>(told);
        getEntityManager()
                .createNativeQuery("""
                        insert into knowledge.tie (key, contact, member, last_touch_at, last_channel, note, note_on, band,
                            list_only)
                        select key, contact, member, cast(touched_at as timestamptz), channel, note,
                            cast(note_on as date), band, cast(list_only as boolean)
                        from unnest(cast(:keys as text[]), cast(:contacts as text[]), cast(:members as text[]),
                            cast(:touched as text[]), cast(:channels as text[]), cast(:notes as text[]),
                            cast(:days as text[]), cast(:bands as text[]), cast(:listed as text[]))
                            as told (key, contact, member, touched_at, channel, note, note_on, band, list_only)
                        where (select erased from knowledge.contact one where one.id = told.contact) is not true
                        on conflict (team, key) do update set contact = excluded.contact, member = excluded.member,
                            last_touch_at = excluded.last_touch_at, last_channel = excluded.last_channel,
                            note = excluded.note, note_on = excluded.note_on, band = excluded.band,
                            list_only = excluded.list_only
                        """)
                .setParameter("keys", columns.text(TieState::key))
                .setParameter("contacts", columns.text(TieState::contactId))
                .setParameter("members", columns.text(TieState::memberId))
                .setParameter("touched", columns.text(TieState::lastRealTouchAt))
                .setParameter("channels", columns.text(TieState::lastChannel))
                .setParameter(
                        "notes",
                        columns.text(tie ->
                                tie.lastNote() == null ? null : tie.lastNote().text()))
                .setParameter(
                        "days",
                        columns.text(tie ->
                                tie.lastNote() == null ? null : tie.lastNote().on()))
                .setParameter(
                        "bands",
                        columns.text(tie -> tie.warmth() == null
                                ? WarmthBand.UNKNOWN
                                : tie.warmth().band()))
                .setParameter("listed", columns.text(TieState::listOnly))
                .executeUpdate();
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }

    /// Forgets notes that quote the name; whoever noted them tells anew without it, which may take a moment. Reads all
    /// the team's ties.
    void forgetNotesWith(String name) {
        getEntityManager().createNativeQuery("""
                        update knowledge.tie set note = null, note_on = null
                        where strpos(lower(note), lower(cast(:name as text))) > 0
                        """).setParameter("name", name).executeUpdate();
    }

    /// The member's own ties to those contacts, by contact.
    public Map<String, KnownTie> of(String memberId, Collection<String> contactIds) {
        return of(Map.of(memberId, contactIds)).getOrDefault(memberId, Map.of());
    }

    /// The members' own ties, each to the contacts named for them: by member, then by contact.
    public Map<String, Map<String, KnownTie>> of(Map<String, ? extends Collection<String>> contactIds) {
        List<String> members = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        contactIds.forEach((member, theirs) -> theirs.forEach(contact -> {
            members.add(member);
            contacts.add(contact);
        }));
        if (members.isEmpty()) {
            return Map.of();
        }
        List<KnownTie> known = getEntityManager()
                .createNativeQuery("""
                        select tie.* from unnest(cast(:members as text[]), cast(:contacts as text[])) asked (member, contact)
                        cross join lateral (
                            select * from knowledge.tie one
                            where one.member = asked.member and one.contact = asked.contact offset 0) tie
                        """, KnownTie.class)
                .setParameter("members", members.toArray(String[]::new))
                .setParameter("contacts", contacts.toArray(String[]::new))
                .getResultList();
        return known.stream()
                .collect(Collectors.groupingBy(
                        KnownTie::member, Collectors.toMap(KnownTie::contact, Function.identity())));
    }
}
