package io.keepwarm.chassis.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What is wrong with a changed thing and was not before: rules grow stricter, and what was taken once stays.
public final class NewFindings {
    private NewFindings() {}

    /// What the same field says wherever it stands in a list.
    private record Finding(String field, @Nullable Object value, String message) {
        static Finding of(ConstraintViolation<?> found) {
            String field = StreamSupport.stream(found.getPropertyPath().spliterator(), false)
                    .map(Path.Node::getName)
                    .collect(Collectors.joining("/"));
            return new Finding(field, found.getInvalidValue(), found.getMessage());
        }
    }

    /// The findings on `after` but those that are found on one of those it was made of, too, of the same value of the
    /// same field.
    public static <T> Set<ConstraintViolation<T>> of(Validator validator, Collection<T> before, T after) {
        var findings = validator.validate(after);
        if (findings.isEmpty()) {
            return findings;
        }
        var known = before.stream()
                .flatMap(one -> validator.validate(one).stream())
                .map(Finding::of)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(found -> !known.contains(Finding.of(found)))
                .collect(Collectors.toSet());
    }
}
