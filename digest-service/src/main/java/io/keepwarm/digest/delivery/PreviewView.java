package io.keepwarm.digest.delivery;

import io.keepwarm.digest.writing.WrittenDigest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be sent now, as JSON. `quiet`: there is nothing to tell; `more`: what is said of those not named;
/// `habit`:
/// what is said of how much is asked for.
public record PreviewView(
        LocalDate localDate,
        boolean quiet,
        String subject,
        @Nullable String email,
        List<PersonView> people,
        List<OccasionView> occasions,
        @Nullable ReviewView review,
        @Nullable String more,
        @Nullable String habit) {

    static PreviewView of(WrittenDigest written, @Nullable String email) {
        var digest = written.digest();
        return new PreviewView(
                written.on(),
                digest.isQuiet(),
                digest.subject(),
                email,
                PersonView.of(digest),
                OccasionView.of(digest),
                ReviewView.of(digest.review()),
                digest.more(),
                digest.habit());
    }
}
