package io.keepwarm.contact.card;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A card put together by a reader of address books: what such books know, and nothing of what only Keepwarm knows.
public final class CardDraft {
    private final PersonName name;
    private List<EmailAddress> emails = List.of();
    private List<Phone> phones = List.of();
    private List<Address> addresses = List.of();
    private List<ContactPoint> urls = List.of();
    private List<Profile> profiles = List.of();
    private @Nullable String organisation;
    private @Nullable String title;
    private @Nullable String role;
    private @Nullable String birthday;
    private List<NotedDate> dates = List.of();
    private @Nullable HowMet howMet;
    private List<FamilyMember> family = List.of();
    private List<String> tags = List.of();
    private @Nullable String notes;
    private Map<String, Object> custom = Map.of();

    private CardDraft(PersonName name) {
        this.name = name;
    }

    /// Begins the card of somebody.
    public static CardDraft of(PersonName name) {
        return new CardDraft(name);
    }

    /// How to write or call.
    public CardDraft reachedAt(List<EmailAddress> byMail, List<Phone> byPhone, List<Address> byPost) {
        emails = byMail;
        phones = byPhone;
        addresses = byPost;
        return this;
    }

    /// Where on the web; what would run as a program where it is clicked is left out.
    public CardDraft seenAt(List<ContactPoint> pages, List<Profile> accounts) {
        urls = pages.stream()
                .filter(page -> AWebAddress.Check.isSound(page.value()))
                .toList();
        profiles = accounts;
        return this;
    }

    /// Where the person works, as what.
    public CardDraft worksAt(@Nullable String place, @Nullable String asTitle, @Nullable String inRole) {
        organisation = place;
        title = asTitle;
        role = inRole;
        return this;
    }

    /// Days to remember.
    public CardDraft keeps(@Nullable String partialBirthday, List<NotedDate> others) {
        birthday = partialBirthday;
        dates = others;
        return this;
    }

    /// How they were met.
    public CardDraft met(HowMet how) {
        howMet = how;
        return this;
    }

    /// Who is close to them, and what was noted.
    public CardDraft noted(List<FamilyMember> close, List<String> labels, @Nullable String text) {
        family = close;
        tags = labels;
        notes = text;
        return this;
    }

    /// What has no other place on the card.
    public CardDraft with(Map<String, Object> others) {
        custom = others;
        return this;
    }

    /// The card, not completed.
    public Card card() {
        return new Card(
                name,
                emails,
                phones,
                addresses,
                urls,
                profiles,
                organisation,
                title,
                role,
                birthday,
                dates,
                null,
                howMet,
                List.of(),
                family,
                List.of(),
                false,
                null,
                null,
                List.of(),
                tags,
                custom,
                notes,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
