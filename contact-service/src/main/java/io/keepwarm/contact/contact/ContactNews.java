package io.keepwarm.contact.contact;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.events.contact.ContactState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the other services may know of a contact. Notes, addresses, web addresses, custom fields and whatever came with
/// a vCard stay here.
public final class ContactNews {
    private ContactNews() {}

    /// The contact's public state as it is now; `goals` are those it is linked to and may be told of.
    public static ContactState of(String team, Contact contact, List<ContactState.Goal> goals) {
        Card card = contact.card();
        return new ContactState(
                team,
                contact.version(),
                contact.updatedAt(),
                contact.id().toString(),
                contact.keeperId(),
                Objects.requireNonNull(card.visibility()),
                Objects.requireNonNull(card.state()),
                card.pausedUntil(),
                contact.trashedAt(),
                Objects.requireNonNull(card.source()),
                contact.createdAt(),
                contact.createdBy(),
                name(Objects.requireNonNull(card.name())),
                preferredFirst(card.emails().stream()
                        .map(email -> new ContactState.ContactPoint(
                                email.value(), email.kinds(), isTrue(email.preferred())))),
                preferredFirst(card.phones().stream()
                        .map(phone -> new ContactState.ContactPoint(
                                phone.value(), phone.kinds(), isTrue(phone.preferred())))),
                card.profiles().stream()
                        .map(profile -> new ContactState.Profile(profile.network(), profile.value()))
                        .toList(),
                card.organisation(),
                card.title(),
                card.preferredChannel(),
                card.place() == null
                        ? null
                        : new ContactState.Place(
                                card.place().city(),
                                card.place().country(),
                                card.place().zone()),
                card.origin(),
                card.howMet() == null
                        ? null
                        : new ContactState.HowMet(
                                card.howMet().how(),
                                card.howMet().where(),
                                card.howMet().on(),
                                card.howMet().introducedBy()),
                card.birthday(),
                card.dates().stream()
                        .map(date -> new ContactState.NotedDate(date.kind(), date.on(), date.label()))
                        .toList(),
                card.interests().stream()
                        .map(interest -> new ContactState.Interest(interest.kind(), interest.value()))
                        .toList(),
                card.family().stream()
                        .map(one -> new ContactState.FamilyMember(one.relation(), one.name(), one.note()))
                        .toList(),
                card.needs().stream()
                        .map(need -> new ContactState.Need(need.kind(), need.text(), need.since(), need.resolvedOn()))
                        .toList(),
                isTrue(card.looking()),
                card.researchNotes().stream()
                        .map(note -> new ContactState.ResearchNote(note.text(), note.source(), note.on()))
                        .toList(),
                card.tags(),
                Objects.requireNonNull(card.tier()),
                card.cadence(),
                card.values(),
                relevance(card, goals),
                card.vouch() == null
                        ? null
                        : new ContactState.Vouch(
                                card.vouch().level(),
                                card.vouch().evidence(),
                                card.vouch().on()),
                isTrue(card.shareConsent()));
    }

    private static ContactState.Name name(PersonName name) {
        return new ContactState.Name(
                Objects.requireNonNull(name.full()),
                name.given(),
                name.family(),
                name.additional(),
                name.prefix(),
                name.suffix(),
                name.nickname(),
                name.phonetic());
    }

    private static List<ContactState.ContactPoint> preferredFirst(Stream<ContactState.ContactPoint> points) {
        return points.sorted(Comparator.comparing(ContactState.ContactPoint::preferred)
                        .reversed())
                .toList();
    }

    private static ContactState.@Nullable Relevance relevance(Card card, List<ContactState.Goal> goals) {
        var relevance = card.relevance();
        return relevance == null
                ? null
                : new ContactState.Relevance(relevance.now(), relevance.why(), relevance.reviewOn(), goals);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
