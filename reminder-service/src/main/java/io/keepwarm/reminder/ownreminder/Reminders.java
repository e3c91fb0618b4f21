package io.keepwarm.reminder.ownreminder;

import io.keepwarm.chassis.http.DayPosition;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.Zones;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.keepwarm.reminder.recurrence.Recurrence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Members' own reminders. Each makes follow-ups of the reason CUSTOM, one at a time, in the transaction of the
/// change. Joins the running transaction, or makes one.
@ApplicationScoped
@Transactional(dontRollbackOn = Problem.class)
public class Reminders implements PanacheRepositoryBase<OwnReminder, UUID> {
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final ContactLocks locks;
    private final Event<ReminderChanged> changed;
    private final Clock clock;

    Reminders(
            KnownContacts contacts,
            KnownMembers members,
            ContactLocks locks,
            Event<ReminderChanged> changed,
            Clock clock) {
        this.contacts = contacts;
        this.members = members;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /// Makes one and tells of it.
    ReminderView make(UUID id, String memberId, ReminderTerms terms) {
        var reminder = keep(id, memberId, terms);
        changed.fire(new ReminderChanged(reminder.contactId()));
        return reminder;
    }

    /// Makes one of a single day, of which the caller tells.
    public void once(UUID id, String memberId, String contactId, LocalDate on, String note) {
        keep(id, memberId, new ReminderTerms(contactId, note, on, null, null, null, null));
    }

    private ReminderView keep(UUID id, String memberId, ReminderTerms terms) {
        if (!contacts.isSeenBy(terms.contactId(), memberId)) {
            throw Problem.invalid("/contactId", "must be a contact you can see");
        }
        requireSense(terms, memberId);
        var now = clock.instant();
        var reminder = new OwnReminder(id, terms.contactId(), memberId, now);
        reminder.revise(terms, members.zone(memberId).getId(), now);
        persistAndFlush(reminder);
        return reminder.view();
    }

    /// One of the member's.
    ReminderView one(UUID id, String memberId) {
        return own(id, memberId).view();
    }

    /// A page of the member's by first day.
    Page<ReminderView> page(String memberId, @Nullable String contactId, PageRequest page) {
        List<String> where = new ArrayList<>(List.of("memberId = :me"));
        var parameters = Parameters.with("me", memberId);
        if (contactId != null) {
            where.add("contactId in :contacts");
            parameters.and("contacts", contacts.namesOf(contactId));
        }
        String name = "reminders:" + contactId;
        page.after(name, DayPosition::read).ifPresent(position -> {
            where.add("(startsOn, id) > (:afterDay, :afterId)");
            parameters.and("afterDay", position.day()).and("afterId", position.id());
        });
        var found = find(String.join(" and ", where), Sort.by("startsOn").and("id"), parameters)
                .page(0, page.limit() + 1)
                .list();
        var shown = page.of(name, found, last -> new DayPosition(last.startsOn, last.id).values());
        return new Page<>(shown.items().stream().map(OwnReminder::view).toList(), shown.next());
    }

    /// Replaces one of the member's. It stays about the same contact.
    ReminderView replace(UUID id, String memberId, @Nullable String ifMatch, ReminderTerms terms) {
        var reminder = lockOwn(id, memberId);
        EntityTags.require(ifMatch, reminder.version);
        if (!reminder.contactId.equals(terms.contactId())) {
            throw Problem.invalid("/contactId", "cannot be changed; make another reminder");
        }
        requireSense(terms, memberId);
        revise(reminder, terms, memberId);
        return reminder.view();
    }

    /// Gives one of a single day another day or other words; a null stays as it is.
    ///
    /// @throws Problem 409 for one that comes again and again
    public void change(UUID id, String memberId, @Nullable LocalDate on, @Nullable String note) {
        var reminder = lockOwn(id, memberId);
        if (reminder.rule != null) {
            throw Problem.conflict(
                    "comes-again", "This comes again and again; change the reminder " + id + " it comes from.");
        }
        var terms = reminder.terms();
        revise(
                reminder,
                new ReminderTerms(
                        terms.contactId(),
                        note == null ? terms.note() : note,
                        on == null ? terms.startsOn() : on,
                        null,
                        terms.recurFrom(),
                        terms.zone(),
                        terms.leadDays()),
                memberId);
    }

    private void revise(OwnReminder reminder, ReminderTerms terms, String memberId) {
        reminder.revise(terms, members.zone(memberId).getId(), clock.instant());
        flush();
        changed.fire(new ReminderChanged(reminder.contactId));
    }

    /// Deletes one of the member's; what it has open ends.
    void end(UUID id, String memberId, @Nullable String ifMatch) {
        var reminder = lockOwn(id, memberId);
        EntityTags.require(ifMatch, reminder.version);
        delete(reminder);
        flush();
        changed.fire(new ReminderChanged(reminder.contactId));
    }

    /// Forgets all about a contact that is erased.
    public void forgetAbout(String contactId) {
        delete("contactId", contactId);
    }

    private OwnReminder own(UUID id, String memberId) {
        return find("id = ?1 and memberId = ?2", id, memberId)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("reminder"));
    }

    /// Locks the contact first, as whoever decides about it does.
    private OwnReminder lockOwn(UUID id, String memberId) {
        find("select contactId from OwnReminder where id = ?1", id)
                .project(String.class)
                .firstResultOptional()
                .map(contacts::standIn)
                .ifPresent(locks::hold);
        return find("id = ?1 and memberId = ?2", id, memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("reminder"));
    }

    private void requireSense(ReminderTerms terms, String memberId) {
        if (terms.zone() != null && Zones.named(terms.zone()).isEmpty()) {
            throw Problem.invalid("/zone", "must be an IANA zone such as Europe/Berlin");
        }
        if (terms.rule() != null) {
            ZoneId zone = terms.zone() == null
                    ? members.zone(memberId)
                    : Zones.named(terms.zone()).orElse(ZoneOffset.UTC);
            var from = terms.recurFrom() == null ? Recurrence.From.SCHEDULE : terms.recurFrom();
            Recurrence.flaw(terms.startsOn(), terms.rule(), from, zone).ifPresent(flaw -> {
                throw Problem.invalid("/rule", flaw);
            });
        }
    }
}
