package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of the reader of a message, and of the tie between the two.
///
/// @param stage how far the tie has come; null: the reader is a stranger, or nobody was named
/// @param silentDays days since they were last in touch; null: never, or not known
/// @param unanswered attempts since the reader last turned to the member
/// @param card what the member's address book says
/// @param lastTopics what they talked about of late
/// @param lastNote what the member noted of them last
/// @param openTopics what they meant to talk about next time
/// @param overduePromises what the member promised the reader and has not done in time
/// @param helpReceived what the reader helped the member with
public record Acquaintance(
        @Nullable Stage stage,
        @Nullable Integer silentDays,
        int unanswered,
        Card card,
        List<String> lastTopics,
        @Nullable String lastNote,
        List<String> openTopics,
        List<String> overduePromises,
        @Nullable String helpReceived) {

    private static final int A_YEAR = 365;

    /// Nobody in particular.
    public static final Acquaintance STRANGER =
            new Acquaintance(null, null, 0, Card.EMPTY, List.of(), null, List.of(), List.of(), null);

    public Acquaintance {
        lastTopics = List.copyOf(lastTopics);
        openTopics = List.copyOf(openTopics);
        overduePromises = List.copyOf(overduePromises);
    }

    /// What the address book says of the reader.
    ///
    /// @param givenName what to call them
    /// @param howMet how the two met, and where
    /// @param introducedBy who brought them together
    /// @param interests what the reader cares about
    /// @param organisation where they work
    /// @param title what they are there
    /// @param news what happened in their life of late
    /// @param preferredChannel the best way to reach them, as they said
    /// @param needs what would help them
    /// @param researchDaysAgo days since something was last looked up about them
    /// @param state whether touches are wanted
    /// @param canVouch whether the member said how far they would vouch for them
    public record Card(
            @Nullable String givenName,
            @Nullable String howMet,
            @Nullable String introducedBy,
            List<String> interests,
            @Nullable String organisation,
            @Nullable String title,
            List<News> news,
            @Nullable Channel preferredChannel,
            List<String> needs,
            @Nullable Integer researchDaysAgo,
            ContactStatus state,
            boolean canVouch) {

        /// Nothing is known.
        public static final Card EMPTY = new Card(
                null, null, null, List.of(), null, null, List.of(), null, List.of(), null, ContactStatus.ACTIVE, false);

        public Card {
            interests = List.copyOf(interests);
            news = List.copyOf(news);
            needs = List.copyOf(needs);
        }
    }

    /// Something that happened in the reader's life.
    ///
    /// @param text in a few words
    /// @param isSad whether it is no reason to congratulate
    /// @param isAnswered whether somebody has said a word about it
    public record News(String text, boolean isSad, boolean isAnswered) {}

    /// All that the two have spoken of or mean to speak of.
    List<String> subjects() {
        List<String> subjects = new ArrayList<>(lastTopics);
        subjects.addAll(openTopics);
        if (lastNote != null) {
            subjects.add(lastNote);
        }
        return subjects;
    }

    /// Whether nothing has gone both ways yet.
    public boolean isStranger() {
        return stage == null || stage == Stage.LISTED || stage == Stage.UNKNOWN;
    }

    /// Whether they have talked before, and within a year.
    public boolean isWarm() {
        return !isStranger() && stage != Stage.MET && !isLongSilent();
    }

    /// Whether they have not been in touch for a year or more.
    public boolean isLongSilent() {
        return silentDays != null && silentDays >= A_YEAR;
    }

    /// Whole years of silence, one at least; empty when it is not that long.
    public Optional<Integer> yearsSilent() {
        return isLongSilent() && silentDays != null ? Optional.of(silentDays / A_YEAR) : Optional.empty();
    }
}
