package io.keepwarm.reminder.cadence;

import io.keepwarm.events.contact.Tier;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The longest silence wanted with a contact, as a period of the calendar: two weeks from a Monday end on a Monday,
/// whatever clocks do in between.
public record Cadence(Period period) {

    /// The contact's own cadence if it has one, else its tier's; empty when neither asks for any.
    ///
    /// @param own an ISO 8601 period such as `P2W`; one that cannot be read, or is not positive, counts as none
    public static Optional<Cadence> of(@Nullable String own, Tier tier) {
        return read(own).or(() -> byTier(tier));
    }

    private static Optional<Cadence> read(@Nullable String own) {
        if (own == null) {
            return Optional.empty();
        }
        try {
            var period = Period.parse(own);
            boolean forward = !period.isZero() && !period.isNegative();
            return forward ? Optional.of(new Cadence(period)) : Optional.empty();
        } catch (DateTimeParseException notAPeriod) {
            return Optional.empty();
        }
    }

    private static Optional<Cadence> byTier(Tier tier) {
        return switch (tier) {
            case INNER_CIRCLE -> Optional.of(days(14));
            case CLOSE -> Optional.of(days(30));
            case REGULAR -> Optional.of(days(90));
            case OCCASIONAL -> Optional.of(days(180));
            case NONE, UNKNOWN -> Optional.empty();
        };
    }

    private static Cadence days(int days) {
        return new Cadence(Period.ofDays(days));
    }

    /// The day on which a silence that began on `day` has lasted long enough.
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }
}
