package io.keepwarm.contact.card;

import io.keepwarm.chassis.time.Zones;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text names an IANA time zone.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AZone.Check.class)
public @interface AZone {
    String message() default "is not a time zone; use an IANA name such as Europe/Berlin";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<AZone, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Zones.named(text).isPresent();
        }
    }
}
