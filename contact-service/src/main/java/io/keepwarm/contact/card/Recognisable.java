package io.keepwarm.contact.card;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The card says who it is about: part of a name, an organisation or an e-mail address.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Recognisable.Check.class)
@interface Recognisable {
    String message() default "give at least part of a name, an organisation or an e-mail address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// The finding is told at `name`.
    final class Check implements ConstraintValidator<Recognisable, Card> {
        @Override
        public boolean isValid(Card card, ConstraintValidatorContext context) {
            if (!card.shownName().isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("name")
                    .addConstraintViolation();
            return false;
        }
    }
}
