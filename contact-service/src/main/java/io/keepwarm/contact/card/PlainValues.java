package io.keepwarm.contact.card;

import io.keepwarm.chassis.http.StorableText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields hold texts, numbers, true or false, or lists of these; nothing nested any deeper.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainValues.Check.class)
@interface PlainValues {
    String message() default
            "takes at most 100 fields, with names of 1 to 100 characters, each a text of at most 2000 characters,"
                    + " a number, true or false, or a list of at most 100 of these";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Null is for others to refuse.
    final class Check implements ConstraintValidator<PlainValues, Map<String, Object>> {
        private static final int MOST = 100;
        private static final int LONGEST_NAME = 100;
        private static final int LONGEST_TEXT = 2_000;

        @Override
        public boolean isValid(@Nullable Map<String, Object> fields, ConstraintValidatorContext context) {
            return fields == null
                    || (fields.size() <= MOST
                            && fields.keySet().stream()
                                    .allMatch(name -> !name.isBlank()
                                            && name.length() <= LONGEST_NAME
                                            && StorableText.isStorable(name))
                            && fields.values().stream().allMatch(Check::isPlainOrList));
        }

        private static boolean isPlainOrList(Object value) {
            return value instanceof List<?> list
                    ? list.size() <= MOST && list.stream().allMatch(Check::isPlain)
                    : isPlain(value);
        }

        private static boolean isPlain(Object value) {
            return value instanceof Number
                    || value instanceof Boolean
                    || (value instanceof String text && text.length() <= LONGEST_TEXT && StorableText.isStorable(text));
        }
    }
}
