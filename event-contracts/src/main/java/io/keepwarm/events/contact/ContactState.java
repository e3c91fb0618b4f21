package io.keepwarm.events.contact;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the other services may know of a contact. Private notes, postal addresses, the photo and custom fields never
/// leave contact-service.
///
/// Dates called partial are ISO 8601 text, as much of it as is known: `1984-05-17`, `--05-17`, `1984-05` or `1984`.
///
/// @param team the team
/// @param version counts the changes of this contact
/// @param changedAt when this version came to be
/// @param contactId the contact
/// @param keeperId the member who keeps this contact; tier, cadence, values, relevance and vouch are their judgement
/// @param visibility who in the team may see the contact
/// @param state whether touches are wanted
/// @param pausedUntil last day of a pause, in the keeper's zone; null: not paused, or until told otherwise
/// @param trashedAt when the contact was put into the trash; null: it is not in the trash
/// @param source how the contact came to Keepwarm
/// @param createdAt when the contact came to Keepwarm
/// @param createdBy the member who brought it
/// @param name the name and its parts
/// @param emails the preferred one first, if there is one
/// @param phones the preferred one first, if there is one
/// @param profiles accounts on networks
/// @param organisation where the person works or studies
/// @param title what the person is there
/// @param preferredChannel the best way to reach the person, as they said themselves
/// @param place where the person is
/// @param origin what the person was to the keeper first
/// @param howMet how the two met
/// @param birthday partial date
/// @param dates other days worth remembering
/// @param interests what the person cares about
/// @param family people close to the person
/// @param needs what would help the person, met needs among them
/// @param looking whether the person is looking for work
/// @param researchNotes what was looked up, from where and when
/// @param tags the team's own labels
/// @param tier how close the keeper wants the person
/// @param cadence the longest silence wanted, an ISO 8601 period such as `P2W`; null: by tier
/// @param values how far values are shared, 1 (little) to 5 (fully); null: not judged
/// @param relevance what the person matters for just now; null: not judged
/// @param vouch how far the keeper would vouch for the person; null: not judged
/// @param shareConsent whether the person agreed to being introduced and having their details passed on
public record ContactState(
        String team,
        long version,
        Instant changedAt,
        String contactId,
        String keeperId,
        Visibility visibility,
        ContactStatus state,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant trashedAt,
        ContactSource source,
        Instant createdAt,
        String createdBy,
        Name name,
        List<ContactPoint> emails,
        List<ContactPoint> phones,
        List<Profile> profiles,
        @Nullable String organisation,
        @Nullable String title,
        @Nullable Channel preferredChannel,
        @Nullable Place place,
        @Nullable Origin origin,
        @Nullable HowMet howMet,
        @Nullable String birthday,
        List<NotedDate> dates,
        List<Interest> interests,
        List<FamilyMember> family,
        List<Need> needs,
        boolean looking,
        List<ResearchNote> researchNotes,
        List<String> tags,
        Tier tier,
        @Nullable String cadence,
        @Nullable Integer values,
        @Nullable Relevance relevance,
        @Nullable Vouch vouch,
        boolean shareConsent)
        implements State {

    public ContactState {
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        dates = dates == null ? List.of() : List.copyOf(dates);
        interests = interests == null ? List.of() : List.copyOf(interests);
        family = family == null ? List.of() : List.copyOf(family);
        needs = needs == null ? List.of() : List.copyOf(needs);
        researchNotes = researchNotes == null ? List.of() : List.copyOf(researchNotes);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    @Override
    public String key() {
        return contactId;
    }

    /// A person's name. Parts that are not known are null; the full name is always there.
    ///
    /// @param full as it is shown
    /// @param given first name
    /// @param family last name
    /// @param additional middle names
    /// @param prefix such as `Dr.`
    /// @param suffix such as `jr.`
    /// @param nickname what friends say
    /// @param phonetic how it is spoken
    public record Name(
            String full,
            @Nullable String given,
            @Nullable String family,
            @Nullable String additional,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String nickname,
            @Nullable String phonetic) {}

    /// An e-mail address or a phone number.
    ///
    /// @param value the address or number as it was written
    /// @param kinds what it is for, such as `work`, `home`, `cell`
    /// @param preferred whether it is the one to use first
    public record ContactPoint(String value, List<String> kinds, boolean preferred) {
        public ContactPoint {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }
    }

    /// An account on a network.
    ///
    /// @param network such as `linkedin`
    /// @param value the address or handle
    public record Profile(String network, String value) {}

    /// Where somebody is.
    ///
    /// @param city the city
    /// @param country the country
    /// @param zone the IANA zone there
    public record Place(
            @Nullable String city,
            @Nullable String country,
            @Nullable String zone) {}

    /// How the keeper and the contact met.
    ///
    /// @param how in a few words
    /// @param where the occasion or place
    /// @param on partial date
    /// @param introducedBy who brought them together: a name, or the id of another contact
    public record HowMet(
            @Nullable String how,
            @Nullable String where,
            @Nullable String on,
            @Nullable String introducedBy) {}

    /// A day to remember besides the birthday.
    ///
    /// @param kind such as `ANNIVERSARY`
    /// @param on partial date; one that has a day comes round every year
    /// @param label what to call it
    public record NotedDate(
            String kind, String on, @Nullable String label) {}

    /// Something the person cares about.
    ///
    /// @param kind what sort of thing
    /// @param value its name
    public record Interest(InterestKind kind, String value) {}

    /// Somebody close to the person.
    ///
    /// @param relation such as `daughter`
    /// @param name their name
    /// @param note something to ask after
    public record FamilyMember(
            @Nullable String relation,
            @Nullable String name,
            @Nullable String note) {}

    /// Something that would help the person.
    ///
    /// @param kind what sort of help, usually one of the words offers use
    /// @param text in their or the member's words
    /// @param since the day it was heard of
    /// @param resolvedOn the day it was met; null: still open
    public record Need(
            @Nullable String kind,
            String text,
            @Nullable LocalDate since,
            @Nullable LocalDate resolvedOn) {}

    /// Something looked up about the person.
    ///
    /// @param text what was found
    /// @param source where
    /// @param on the day it was found, which tells its freshness
    public record ResearchNote(
            String text, @Nullable String source, @Nullable LocalDate on) {}

    /// What the person matters for just now.
    ///
    /// @param now 1 (little) to 5 (very much); null: not judged
    /// @param why in a few words
    /// @param reviewOn the day to think about it again
    /// @param goals the goals the person is linked to: the team's, and the keeper's own, whose titles are for
    ///     nobody else to see
    public record Relevance(
            @Nullable Integer now,
            @Nullable String why,
            @Nullable LocalDate reviewOn,
            List<Goal> goals) {
        public Relevance {
            goals = goals == null ? List.of() : List.copyOf(goals);
        }
    }

    /// A goal the person is linked to, with its title so that readers need no other source to show it.
    ///
    /// @param goalId the goal
    /// @param title what is to be reached
    /// @param reachedAt when it was reached; null: it is not, or nobody works on it any more
    /// @param isPrivate (field `private` in the JSON) whether it is the keeper's own, of which nobody else may
    ///     know, whoever sees the contact; null: not said, which is to be read as yes
    public record Goal(
            String goalId,
            String title,
            @Nullable Instant reachedAt,
            @Nullable Boolean isPrivate) {}

    /// How far the keeper would put their own name to the person's work.
    ///
    /// @param level 1 (hardly) to 5 (without reserve)
    /// @param evidence the work it rests on
    /// @param on the day it was said, which tells its age
    public record Vouch(
            int level, @Nullable String evidence, @Nullable LocalDate on) {}
}
