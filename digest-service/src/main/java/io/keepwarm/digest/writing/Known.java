package io.keepwarm.digest.writing;

import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownTie;
import io.keepwarm.digest.preference.Recipient;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.attention.AttentionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of one member's day, read but not sifted.
///
/// @param wanted who is to be told of which day
/// @param agenda their newest agenda, whatever its day; null: none was prepared yet
/// @param attention the figures of their last week that was reported; null: none was
/// @param open follow-ups whose day has come, by due date, then those the agenda of the day names before theirs
/// @param answered those of them that were answered and not heard of since
/// @param people each contact named, with the one it stands for today
/// @param ties the member's own ties to them, by contact
public record Known(
        Wanted wanted,
        @Nullable AgendaState agenda,
        @Nullable AttentionState attention,
        List<KnownFollowUp> open,
        Set<String> answered,
        Map<String, KnownContact> people,
        Map<String, KnownTie> ties) {

    /// Who is told.
    public Recipient to() {
        return wanted.to();
    }

    /// The day, in their zone.
    public LocalDate on() {
        return wanted.on();
    }

    /// Whether it suffices to write a digest: the agenda of that day is here, or there is nothing an agenda could put
    /// in order; and so are the figures of the week, where the member looks back at it that day.
    public boolean suffices() {
        boolean ranked = open.isEmpty() || (agenda != null && !agenda.on().isBefore(on()));
        return ranked && (!wanted.looksBack() || LookingBack.reportedBefore(on(), attention) != null);
    }

    /// The agenda, if it is that of the day.
    @Nullable
    AgendaState agendaOfTheDay() {
        return agenda != null && agenda.on().equals(on()) ? agenda : null;
    }
}
