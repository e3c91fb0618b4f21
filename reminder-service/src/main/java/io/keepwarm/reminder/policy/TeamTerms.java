package io.keepwarm.reminder.policy;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.Season;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What holds for a whole team. What is left out of a change goes back to its default.
@Schema(name = "TeamCadence")
public record TeamTerms(
        @Schema(description = "The longest silence of each tier, in days; a tier that is left out asks for none")
        @Nullable
        Map<
                        @NotNull Tier,
                        @NotNull @Min(value = 1, message = "must be 1 or more")
                        @Max(value = 3650, message = "must be 3650 or less") Integer>
                days,

        @Schema(description = "The same by origin, for contacts whose tier asks for none") @Nullable
        Map<
                        @NotNull Origin,
                        @NotNull @Min(value = 1, message = "must be 1 or more")
                        @Max(value = 3650, message = "must be 3650 or less") Integer>
                originDays,

        @Schema(description = "How many days after its day a KEEP_IN_TOUCH is not late yet")
        @Min(value = 0, message = "must be 0 or more")
        @Max(value = 90, message = "must be 90 or less")
        @Nullable
        Integer grace,

        @Schema(description = "With how many people to be in touch on one day, promises and replies not counted")
        @Min(value = 1, message = "must be 1 or more")
        @Max(value = 50, message = "must be 50 or less")
        @Nullable
        Integer budget,

        @Schema(description = "Times of the year for more, such as the holidays")
        @Size(max = 20, message = "takes at most 20")
        @Nullable
        List<@NotNull @Valid SeasonTerms> seasons) {

    /// A time of the year; it may cross the end of the year.
    @Schema(name = "Season")
    public record SeasonTerms(
            @NotBlank(message = "must not be blank") @Size(max = 100, message = "takes at most 100 characters")
            String name,

            @NotNull(message = "say its first day, such as --12-10")
            @Schema(type = SchemaType.STRING, example = "--12-10")
            MonthDay from,

            @NotNull(message = "say its last day, such as --01-06")
            @Schema(type = SchemaType.STRING, example = "--01-06")
            MonthDay to,

            @Min(value = 1, message = "must be 1 or more")
            @Max(value = 50, message = "must be 50 or less")
            @Schema(description = "With how many people to be in touch on one of its days")
            int budget) {}

    static TeamTerms of(CadencePolicy policy) {
        return new TeamTerms(
                new TreeMap<>(policy.days()),
                new TreeMap<>(policy.originDays()),
                policy.grace(),
                policy.budget(),
                policy.seasons().stream()
                        .map(season -> new SeasonTerms(season.name(), season.from(), season.to(), season.budget()))
                        .toList());
    }

    CadencePolicy policy() {
        var usual = CadencePolicy.USUAL;
        return new CadencePolicy(
                days == null ? usual.days() : days,
                originDays == null ? usual.originDays() : originDays,
                grace == null ? usual.grace() : grace,
                budget == null ? usual.budget() : budget,
                seasons == null
                        ? usual.seasons()
                        : seasons.stream()
                                .map(season ->
                                        new Season(season.name().strip(), season.from(), season.to(), season.budget()))
                                .toList());
    }
}
