package io.keepwarm.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Turns Jackson's complaint about a body into a problem that says where and what, in words that name no class.
public final class InvalidBodies {
    private InvalidBodies() {}

    /// The complaint in words that name no class.
    public static Problem of(JsonProcessingException complaint) {
        return switch (complaint) {
            case StreamConstraintsException large -> tooLarge();
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamConstraintsException -> tooLarge();
            // What breaks off within a field is no fault of that field.
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamReadException broken -> noJson(broken);
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(pointer(unknown), "is not a field here; known are " + known(unknown));
            case IgnoredPropertyException ignored -> Problem.invalid(pointer(ignored), "cannot be set");
            case InvalidFormatException format -> Problem.invalid(pointer(format), expectation(format.getTargetType()));
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() && isEmpty(mismatch) ->
                Problem.malformed("The body is empty; send a JSON object.");
            case MismatchedInputException mismatch ->
                Problem.invalid(pointer(mismatch), expectation(mismatch.getTargetType()));
            case JsonMappingException mapping -> Problem.invalid(pointer(mapping), reason(mapping));
            default -> noJson(complaint);
        };
    }

    private static Problem noJson(JsonProcessingException complaint) {
        return Problem.malformed("The body is no JSON: " + complaint.getOriginalMessage());
    }

    private static Problem tooLarge() {
        return new Problem(413, "too-large", "Too large", "The body is larger or deeper than this address takes.");
    }

    private static boolean isEmpty(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("No content");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String reason(JsonMappingException mapping) {
        Throwable cause = mapping.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "is not valid";
    }

    private static String expectation(Class<?> target) {
        if (target == null) {
            return "is not valid";
        }
        if (target.isEnum()) {
            return "must be one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .filter(name -> !name.equals("UNKNOWN"))
                            .collect(Collectors.joining(", "));
        }
        return switch (target.getSimpleName()) {
            case "LocalDate" -> "must be a calendar date such as 2026-02-28";
            case "LocalTime" -> "must be a time of day such as 08:00";
            case "Instant" -> "must be an instant such as 2026-02-28T09:30:00Z";
            case "Period" -> "must be an ISO 8601 period such as P2W";
            case "UUID" -> "must be an id";
            case "boolean", "Boolean" -> "must be true or false";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "double", "Double", "BigDecimal" -> "must be a number";
            case "String" -> "must be a text, without NUL and unpaired surrogates";
            default -> target.isArray() || List.class.isAssignableFrom(target) ? "must be a list" : "must be an object";
        };
    }

    /// Where in the body (RFC 6901).
    private static String pointer(JsonMappingException complaint) {
        return complaint.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
