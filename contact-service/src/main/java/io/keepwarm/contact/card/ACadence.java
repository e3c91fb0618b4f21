package io.keepwarm.contact.card;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The text is a period of one day to ten years.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ACadence.Check.class)
@interface ACadence {
    String message() default "must be an ISO 8601 period of one day to ten years, such as P2W or P3M";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<ACadence, String> {
        private static final long LONGEST_DAYS = 3_660;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                var period = Period.parse(text);
                long days = period.toTotalMonths() * 30 + period.getDays();
                return !period.isNegative() && days >= 1 && days <= LONGEST_DAYS;
            } catch (DateTimeParseException | ArithmeticException notOne) {
                return false;
            }
        }
    }
}
