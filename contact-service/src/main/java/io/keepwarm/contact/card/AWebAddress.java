package io.keepwarm.contact.card;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text is an address to be shown as a link: not one that runs as a program where it is clicked.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AWebAddress.Check.class)
@interface AWebAddress {
    String message() default "must be an address to go to, such as https://example.com, and no program or local file";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<AWebAddress, String> {
        private static final Set<String> UNSOUND =
                Set.of("javascript", "vbscript", "livescript", "data", "blob", "file", "about", "view-source");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isSound(text);
        }

        /// Other schemes than http (`mailto`, `xmpp`, an app's own) are fine, and so is none: `example.com:8080`.
        static boolean isSound(String text) {
            int colon = text.indexOf(':');
            // Browsers pass over blanks and control characters in a scheme.
            return colon < 0
                    || !UNSOUND.contains(text.substring(0, colon)
                            .replaceAll("[\\s\\p{Cntrl}]", "")
                            .toLowerCase(Locale.ROOT));
        }
    }
}
