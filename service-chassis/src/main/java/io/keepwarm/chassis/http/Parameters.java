package io.keepwarm.chassis.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Query parameters that are dates, instants, true or false, or words of a list: a value that is none is a 400 that
/// says what was expected (the framework's own answer would be a 404, or a silent false).
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
        if (type == LocalDate.class) {
            return converter(
                    name,
                    text -> type.cast(Years.require(LocalDate.parse(text))),
                    "a calendar date such as 2026-02-28" + Years.BOUNDS);
        }
        if (type == Instant.class) {
            return converter(
                    name,
                    text -> type.cast(Years.require(Instant.parse(text))),
                    "an instant such as 2026-02-28T09:30:00Z" + Years.BOUNDS);
        }
        if (type == Boolean.class) {
            return oneOf(name, Map.of("true", type.cast(true), "false", type.cast(false)));
        }
        if (type.isEnum()) {
            var known = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> !constant.toString().equals("UNKNOWN"))
                    .collect(Collectors.toMap(Object::toString, Function.identity()));
            return oneOf(name, known);
        }
        return null;
    }

    /// Requires a parameter to be storable, if it was sent: PostgreSQL's texts hold every character but NUL.
    ///
    /// @throws Problem 400
    public static void requireText(String parameter, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw Problem.invalid(parameter, "must not have the character U+0000");
        }
    }

    /// The id a parameter was sent with, or null when it was not sent.
    ///
    /// @throws Problem 400 for what is no id
    public static @Nullable UUID id(String parameter, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid(parameter, "must be an id");
        }
    }

    /// Requires a parameter to be an id, if it was sent.
    ///
    /// @throws Problem 400 for what is no id
    public static void requireId(String parameter, @Nullable String value) {
        id(parameter, value);
    }

    private static <T> ParamConverter<T> oneOf(String name, Map<String, T> known) {
        return converter(
                name,
                text -> {
                    T value = known.get(text);
                    if (value == null) {
                        throw new DateTimeException(text);
                    }
                    return value;
                },
                "one of " + known.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static <T> ParamConverter<T> converter(String name, Function<String, T> parse, String expected) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return parse.apply(text);
                } catch (DateTimeException notOne) {
                    // A parameter's failure must be one of JAX-RS, or it is told as a 404.
                    var problem = Problem.invalid(name, "'" + text + "' is not " + expected);
                    throw new WebApplicationException(problem.toResponse());
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
