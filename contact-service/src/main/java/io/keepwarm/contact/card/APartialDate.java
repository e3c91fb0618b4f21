package io.keepwarm.contact.card;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is a [PartialDate].
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = APartialDate.Check.class)
@interface APartialDate {
    String message() default "must be a real date, as much of it as is known: 1984-05-17, --05-17, 1984-05 or 1984";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<APartialDate, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || PartialDate.parse(text).isPresent();
        }
    }
}
