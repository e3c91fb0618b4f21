package io.keepwarm.contact.member;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// BCP 47 language tags.
final class Language {
    private Language() {}

    /// The tag in its usual spelling (`de-DE`), or empty when it is none. The underscore some providers write is taken.
    static Optional<String> named(String tag) {
        try {
            var locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException notOne) {
            return Optional.empty();
        }
    }
}
