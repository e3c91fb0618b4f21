package io.keepwarm.contact.contact;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.search.Closeness;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which contacts are asked for, in which order. What is null is not asked; what is asked must all hold.
///
/// @param text words as a person types them
/// @param interest words that follow one another in an interest
/// @param need words of open needs or their kinds
/// @param birthdayMonth 1 to 12
/// @param circleId a circle of whoever asks
/// @param trashed what is in the trash instead of what is not
record ContactQuery(
        @Nullable String text,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String tag,
        @Nullable String interest,
        @Nullable String need,
        @Nullable Integer birthdayMonth,
        @Nullable UUID circleId,
        @Nullable UUID goalId,
        List<Tier> tiers,
        List<ContactStatus> states,
        @Nullable String keeperId,
        @Nullable Instant updatedSince,
        boolean trashed,
        ContactOrder order) {

    /// Where a page begins: behind the contact with this value and id, among those that answer so well.
    record Position(Closeness closeness, String value, UUID id) {
        static Position of(List<String> words) {
            return new Position(Closeness.valueOf(words.get(0)), words.get(1), UUID.fromString(words.get(2)));
        }

        List<String> words() {
            return List.of(closeness.name(), value, id.toString());
        }
    }

    /// In how many steps it is answered: one after the other, each with those that answer so well and no better.
    List<Closeness> ranks() {
        return text != null && canForgive() && order == ContactOrder.BEST
                ? Wanted.ranks(text).stream()
                        .filter(rank -> isPlain() || (rank != Closeness.LISTED && rank != Closeness.LISTED_BEGUN))
                        .toList()
                : List.of(Closeness.ANYHOW);
    }

    private boolean isPlain() {
        return circleId == null && !trashed;
    }

    /// The one word it is about; null: several, or none.
    @Nullable
    String onlyWord() {
        return text == null ? null : Wanted.onlyWord(text).orElse(null);
    }

    /// The question to the index of terms; null when none is needed.
    @Nullable
    String wanted(TeamSign team, Closeness closeness) {
        var wanted = Wanted.in(team);
        if (text != null && !text.isBlank()) {
            wanted.words(text, closeness);
        }
        wanted.having(Mark.EMAIL, email == null ? null : Folded.text(email.strip()))
                .having(Mark.PHONE, phone == null ? null : Folded.phone(phone))
                .having(Mark.TAG, tag == null ? null : Folded.text(tag.strip()))
                .havingPhrase(Mark.INTEREST, interest)
                .havingWords(Mark.NEED, need)
                .having(Mark.BIRTHDAY_MONTH, birthdayMonth == null ? null : birthdayMonth.toString())
                .having(Mark.GOAL, goalId == null ? null : goalId.toString())
                .having(Mark.KEEPER, keeperId);
        if (!tiers.isEmpty()) {
            wanted.havingAny(Mark.TIER, tiers.stream().map(Tier::name).toList());
        }
        if (!states.isEmpty()) {
            wanted.havingAny(
                    Mark.STATE, states.stream().map(ContactStatus::name).toList());
        }
        return wanted.query();
    }

    /// Whether there is a text whose slips could be forgiven.
    boolean canForgive() {
        return text != null && !text.isBlank();
    }
}
