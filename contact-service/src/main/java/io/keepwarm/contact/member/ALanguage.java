package io.keepwarm.contact.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is a BCP 47 language tag.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ALanguage.Check.class)
@interface ALanguage {
    String message() default "is not a language tag; use one such as de-DE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<ALanguage, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Language.named(text).isPresent();
        }
    }
}
