package io.keepwarm.reminder.cadence;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a team has settled about keeping in touch.
///
/// @param days the longest silence of each tier, in days; a tier that is missing asks for none
/// @param originDays the same by what somebody was to the keeper first, for contacts whose tier asks for none
/// @param grace how many days after its day a KEEP_IN_TOUCH is not late yet
/// @param budget with how many people a member is to be in touch on one day, promises and replies not counted
/// @param seasons the times of the year for more of that
public record CadencePolicy(
        Map<Tier, Integer> days, Map<Origin, Integer> originDays, int grace, int budget, List<Season> seasons) {

    /// What holds as long as a team has settled nothing.
    public static final CadencePolicy USUAL = new CadencePolicy(
            Map.of(Tier.INNER_CIRCLE, 14, Tier.CLOSE, 30, Tier.REGULAR, 90, Tier.OCCASIONAL, 180),
            Map.of(),
            0,
            5,
            List.of());

    public CadencePolicy {
        days = Map.copyOf(days);
        originDays = Map.copyOf(originDays);
        seasons = List.copyOf(seasons);
    }

    /// The contact's own cadence if it has one, else its tier's, else its origin's; empty when none asks for any.
    ///
    /// @param own an ISO 8601 period such as `P2W`; one that cannot be read, or is not positive, counts as none
    public Optional<Cadence> cadence(@Nullable String own, Tier tier, @Nullable Origin origin) {
        return Cadence.read(own)
                .or(() -> Optional.ofNullable(days.get(tier)).map(Cadence::days))
                .or(() -> Optional.ofNullable(origin).map(originDays::get).map(Cadence::days));
    }

    /// The season `day` lies in; of several the first one named.
    public Optional<Season> seasonOn(LocalDate day) {
        return seasons.stream().filter(season -> season.includes(day)).findFirst();
    }

    /// With how many people to be in touch on `day`.
    public int budgetOn(LocalDate day) {
        return seasonOn(day).map(Season::budget).orElse(budget);
    }
}
