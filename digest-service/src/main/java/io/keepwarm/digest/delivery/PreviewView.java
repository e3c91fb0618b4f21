package io.keepwarm.digest.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be sent now, as JSON. `quiet`: there is nothing to tell.
public record PreviewView(
        LocalDate localDate,
        boolean quiet,
        String subject,
        @Nullable String email,
        List<PersonView> people,
        @Nullable String more) {}
