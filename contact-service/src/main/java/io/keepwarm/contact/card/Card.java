package io.keepwarm.contact.card;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that can be said of a contact: the body of a new or replaced contact, and, completed, the document that
/// is kept. Dates called partial are as in [PartialDate]. What only the service sets (`id`, `version`, …) may
/// be sent along, as a contact that was read is sent back, and is not looked at.
///
/// @param name the name; its full form is put together when it is not given
/// @param source MANUAL unless a program says API; looked at when the contact is made and never after
/// @param tier how close the keeper wants the person; REGULAR when not given at first
/// @param cadence the longest silence wanted; null: by tier
/// @param values how far values are shared, 1 to 5
/// @param visibility TEAM when not given at first
/// @param state ACTIVE when not given at first
/// @param pausedUntil last day of the state PAUSED; dropped in any other
@Recognisable
@JsonIgnoreProperties({"id", "version", "keeperId", "trashedAt", "createdAt", "createdBy", "updatedAt", "warnings"})
@Schema(
        name = "Contact",
        description = "What can be said of a contact. A date may be partial: 1984-05-17, --05-17, 1984-05 or 1984.")
public record Card(
        @Valid @Nullable PersonName name,
        @Size(max = 50, message = "takes at most 50") List<@Valid EmailAddress> emails,
        @Size(max = 50, message = "takes at most 50") List<@Valid Phone> phones,
        @Size(max = 20, message = "takes at most 20") List<@Valid Address> addresses,
        @Size(max = 50, message = "takes at most 50") List<@Valid ContactPoint> urls,
        @Size(max = 50, message = "takes at most 50") List<@Valid Profile> profiles,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String organisation,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String title,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String role,

        @APartialDate @Nullable String birthday,
        @Size(max = 50, message = "takes at most 50") List<@Valid NotedDate> dates,
        @Nullable Origin origin,
        @Valid @Nullable HowMet howMet,
        @Size(max = 100, message = "takes at most 100") List<@Valid Interest> interests,
        @Size(max = 50, message = "takes at most 50") List<@Valid FamilyMember> family,
        @Size(max = 50, message = "takes at most 50") List<@Valid Need> needs,
        @Nullable Boolean looking,
        @Nullable Channel preferredChannel,
        @Valid @Nullable Place place,
        @Size(max = 50, message = "takes at most 50") List<@Valid ResearchNote> researchNotes,

        @Size(max = 100, message = "takes at most 100")
        List<@NotBlank(message = "must not be blank") @Size(max = 100, message = "takes at most 100 characters") String>
                tags,

        @PlainValues Map<String, Object> custom,

        @Size(max = 20_000, message = "takes at most 20000 characters") @Nullable
        String notes,

        @Nullable Tier tier,
        @ACadence @Nullable String cadence,

        @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") @Nullable
        Integer values,

        @Valid @Nullable Relevance relevance,
        @Valid @Nullable Vouch vouch,
        @Nullable Boolean shareConsent,
        @Nullable Visibility visibility,
        @Nullable ContactStatus state,
        @Nullable LocalDate pausedUntil,
        @Nullable ContactSource source) {
    private static final ZoneOffset LAST_TO_END_A_DAY = ZoneOffset.ofHours(-12);

    public Card {
        emails = listed(emails);
        phones = listed(phones);
        addresses = listed(addresses);
        urls = listed(urls);
        profiles = listed(profiles);
        dates = listed(dates);
        interests = listed(interests);
        family = listed(family);
        needs = listed(needs);
        researchNotes = listed(researchNotes);
        organisation = lines(organisation);
        title = lines(title);
        role = lines(role);
        notes = notes == null || notes.isBlank() ? null : lines(notes);
        tags = listed(tags).stream().map(String::strip).distinct().toList();
        // Sorted, so that the same fields always make the same text.
        custom = custom == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(custom));
        looking = looking != null && looking;
        shareConsent = shareConsent != null && shareConsent;
    }

    /// A text whose lines end as they do everywhere here, by `\n`: so the same text is the same wherever it comes
    /// from.
    static @Nullable String lines(@Nullable String text) {
        return text == null || text.indexOf('\r') < 0 ? text : text.replaceAll("\\r\\n?", "\n");
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// What to call the person: the full name, else its parts, else nickname, organisation or e-mail address;
    /// empty when there is none of these.
    public String shownName() {
        return firstSaid(
                name == null ? null : name.spoken(),
                organisation,
                emails.isEmpty() ? null : emails.getFirst().value());
    }

    private static String firstSaid(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && Said.isSeen(text)) {
                return text.strip();
            }
        }
        return "";
    }

    /// The card as it is kept: with its full name, and with `standing` where it says nothing itself, and with what its
    /// phone numbers are dialled as.
    public Card completed(Standing standing) {
        return settled(
                (name == null ? PersonName.NONE : name).called(shownName()),
                Dialling.of(phones, place, addresses, standing),
                tier == null ? standing.tier() : tier,
                visibility == null ? standing.visibility() : visibility,
                state == null ? standing.state() : state,
                standing.source(),
                relevance);
    }

    /// The card without a full name that nobody gave it: put together from the rest, it follows the rest.
    public Card asGiven() {
        if (name == null) {
            return this;
        }
        var unnamed = settled(name.unshown(), phones, tier, visibility, state, source, relevance);
        return name.equals(name.called(unnamed.shownName())) || name.equals(name.called(name.givenFirst()))
                ? unnamed
                : this;
    }

    /// The same card, kept closer or less close.
    public Card inTier(Tier other) {
        return settled(name, phones, other, visibility, state, source, relevance);
    }

    /// The same card, with its pause at an end.
    public Card resumed() {
        return settled(name, phones, tier, visibility, ContactStatus.ACTIVE, source, relevance);
    }

    /// When its pause is over wherever on earth somebody reads a calendar; null: it is not paused, or until told
    /// otherwise.
    public @Nullable Instant pauseEndsAt() {
        return state == ContactStatus.PAUSED && pausedUntil != null
                ? pausedUntil.plusDays(1).atStartOfDay(LAST_TO_END_A_DAY).toInstant()
                : null;
    }

    /// The same card, seen by others.
    Card seenBy(Visibility others) {
        return settled(name, phones, tier, others, state, source, relevance);
    }

    /// The same card, no longer linked to that goal.
    public Card withoutGoal(String goalId) {
        return mattering(relevance == null ? null : relevance.without(goalId));
    }

    /// The same card without links to those goals, and without a relevance that says nothing else.
    public Card without(Set<String> goalIds) {
        return relevance == null ? this : mattering(relevance.besides(goalIds));
    }

    /// The same card without links to any goal.
    public Card withoutGoals() {
        return without(goalIds());
    }

    /// The goals it is linked to.
    public Set<String> goalIds() {
        return relevance == null ? Set.of() : Set.copyOf(relevance.goalIds());
    }

    /// The card as whoever wrote it wanted it who could not see these goals `before` was linked to: those
    /// links stay.
    public Card keeping(Set<String> goalIds, Card before) {
        if (goalIds.isEmpty()) {
            return this;
        }
        boolean isAsShown = Objects.equals(relevance, before.without(goalIds).relevance());
        return mattering(
                isAsShown
                        ? before.relevance
                        : Objects.requireNonNullElse(relevance, Relevance.NONE).linkedTo(goalIds));
    }

    /// The same card, mattering that much.
    Card mattering(@Nullable Relevance matters) {
        return settled(name, phones, tier, visibility, state, source, matters);
    }

    private Card settled(
            @Nullable PersonName called,
            List<Phone> numbers,
            @Nullable Tier close,
            @Nullable Visibility seen,
            @Nullable ContactStatus standing,
            @Nullable ContactSource from,
            @Nullable Relevance matters) {
        return new Card(
                called,
                emails,
                numbers,
                addresses,
                urls,
                profiles,
                organisation,
                title,
                role,
                birthday,
                dates,
                origin,
                howMet,
                interests,
                family,
                needs,
                looking,
                preferredChannel,
                place,
                researchNotes,
                tags,
                custom,
                notes,
                close,
                cadence,
                values,
                matters,
                vouch,
                shareConsent,
                seen,
                standing,
                standing == ContactStatus.PAUSED ? pausedUntil : null,
                from);
    }

    /// The names of the fields that are the keeper's own judgement and differ between the two cards.
    public static List<String> judgedAnew(Card before, Card after) {
        return Stream.of(
                        changed("tier", before.tier, after.tier),
                        changed("cadence", before.cadence, after.cadence),
                        changed("values", before.values, after.values),
                        changed("relevance", before.relevance, after.relevance),
                        changed("vouch", before.vouch, after.vouch),
                        changed("visibility", before.visibility, after.visibility))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static String changed(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? "" : field;
    }
}
