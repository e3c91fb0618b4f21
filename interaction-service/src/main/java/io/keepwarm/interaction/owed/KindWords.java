package io.keepwarm.interaction.owed;

import io.keepwarm.events.tie.OwedKind;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/// What to say kindly when something owed cannot be given, in one language, from `owed/kind-answers.properties`. No
/// word of what the member noted goes into it: notes are for the member alone.
final class KindWords {
    private static final Locale BASE = Locale.ENGLISH;

    private final Locale language;
    private final ResourceBundle words;

    private KindWords(Locale language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /// In that language, such as `de`; empty when nobody has translated them.
    static Optional<KindWords> in(String language) {
        Locale wanted = Locale.of(language);
        var words = ResourceBundle.getBundle(
                "owed/kind-answers", wanted, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        boolean isThere = wanted.equals(BASE) || words.getLocale().equals(wanted);
        return isThere ? Optional.of(new KindWords(wanted, words)) : Optional.empty();
    }

    static KindWords english() {
        return in(BASE.getLanguage()).orElseThrow();
    }

    /// The whole answer, in which "…" is left for the member's own words.
    ///
    /// @param name what to call them; null: not known
    /// @param since the day it is owed since, where the member is
    KindAnswer answer(OwedKind kind, @Nullable String name, LocalDate since) {
        String day =
                DateTimeFormatter.ofPattern(words.getString("day"), language).format(since);
        String hello = name == null ? words.getString("hello.nobody") : say("hello", name);
        return new KindAnswer(language.getLanguage(), hello + "\n\n" + say(kind.name(), "", day));
    }

    private String say(String name, Object... given) {
        return new MessageFormat(words.getString(name).replace("'", "''"), language).format(given);
    }
}
