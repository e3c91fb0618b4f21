package io.keepwarm.contact.contact;

import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the list of contacts may be asked, as query parameters.
public class ContactFilter {
    private static final int MOST_IDS = 200;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

    @QueryParam("q")
    @Parameter(
            description =
                    "Words of names, e-mail addresses, phone numbers, organisation, title, tags, interests and"
                            + " notes, in any order, perhaps only begun; case and accents do not matter, and one slip in a word is forgiven",
            example = "maya brightw")
    @Nullable
    String text;

    @QueryParam("email")
    @Parameter(description = "Exactly this e-mail address, case aside")
    @Nullable
    String email;

    @QueryParam("phone")
    @Parameter(description = "This phone number, however it is written, with or without country prefix")
    @Nullable
    String phone;

    @QueryParam("tag")
    @Parameter(description = "Exactly this tag, case and accents aside")
    @Nullable
    String tag;

    @QueryParam("interest")
    @Parameter(
            description = "With an interest, of whatever kind, that has these words one after the other; case and"
                    + " accents do not matter",
            example = "board games")
    @Nullable
    String interest;

    @QueryParam("need")
    @Parameter(
            description = "With open needs that have these words, or are of this kind; case and accents do not matter",
            example = "JOB_LEAD")
    @Nullable
    String need;

    @QueryParam("birthdayMonth")
    @Parameter(
            description = "With a birthday in this month, 1 to 12, also when only day and month or year and month of it"
                    + " are known",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "12"),
            example = "5")
    @Nullable
    String birthdayMonth;

    @QueryParam("circle")
    @Parameter(description = "In this circle of the caller's own, by its id")
    @Nullable
    String circleId;

    @QueryParam("goal")
    @Parameter(description = "Linked to this goal, by its id")
    @Nullable
    String goalId;

    @QueryParam("tier")
    @Parameter(description = "One of these tiers")
    List<Tier> tiers = List.of();

    @QueryParam("state")
    @Parameter(description = "One of these states")
    List<ContactStatus> states = List.of();

    @QueryParam("keeper")
    @Parameter(description = "Kept by this member; me is the caller")
    @Nullable
    String keeperId;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later")
    @Nullable
    Instant updatedSince;

    @QueryParam("trashed")
    @DefaultValue("false")
    @Parameter(description = "true: what is in the trash, and only that")
    String trashed = "false";

    @QueryParam("sort")
    @DefaultValue("best")
    @Parameter(
            description = "name, updatedAt or createdAt, a - before it descends; or best: of those who are found with q"
                    + " first whoever has all its words as words of their name, then those whose name has words that begin"
                    + " so, then those with some of it elsewhere, each by name; without q by name")
    String sort = "best";

    @QueryParam("ids")
    @Parameter(description = "These contacts and no others, up to 200 ids, separated by commas; in the trash or not")
    List<String> ids = List.of();

    /// The ids asked for; empty when none are.
    List<UUID> ids() {
        try {
            var asked = ids.stream()
                    .flatMap(some -> Arrays.stream(some.split(",")))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .map(UUID::fromString)
                    .toList();
            if (asked.size() > MOST_IDS || (asked.isEmpty() && !ids.isEmpty())) {
                throw Problem.invalid("ids", "takes 1 to " + MOST_IDS + " ids");
            }
            return asked;
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("ids", "must be ids separated by commas");
        }
    }

    /// The question asked by the other parameters; `caller` is who `me` means.
    ContactQuery query(String caller) {
        return new ContactQuery(
                bounded("q", text),
                bounded("email", email),
                bounded("phone", phone),
                bounded("tag", tag),
                bounded("interest", interest),
                bounded("need", need),
                month(),
                Parameters.id("circle", circleId),
                Parameters.id("goal", goalId),
                List.copyOf(tiers),
                List.copyOf(states),
                "me".equals(keeperId) ? caller : bounded("keeper", keeperId),
                updatedSince,
                isTrashed(),
                ContactOrder.named(sort)
                        .orElseThrow(() -> Problem.invalid("sort", "must be one of " + ContactOrder.choices())));
    }

    private @Nullable Integer month() {
        if (birthdayMonth == null) {
            return null;
        }
        if (!MONTH.matcher(birthdayMonth).matches()) {
            throw Problem.invalid("birthdayMonth", "must be a month from 1 to 12");
        }
        return Integer.valueOf(birthdayMonth);
    }

    private boolean isTrashed() {
        return switch (trashed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("trashed", "must be true or false");
        };
    }

    private static @Nullable String bounded(String parameter, @Nullable String value) {
        if (value != null && value.length() > LONGEST_TEXT) {
            throw Problem.invalid(parameter, "takes at most " + LONGEST_TEXT + " characters");
        }
        return value;
    }
}
