package io.keepwarm.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Hands every way the framework complains about a JSON body to [InvalidBodies]. One mapper for each exception that has
/// a mapper of its own elsewhere, or that one would win.
final class JsonMappers {
    private JsonMappers() {}

    /// Any complaint.
    @Provider
    @Priority(1)
    public static class Any implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException complaint) {
            return InvalidBodies.of(complaint).toResponse();
        }
    }

    /// A field nobody knows.
    @Provider
    @Priority(1)
    public static class Unrecognized implements ExceptionMapper<UnrecognizedPropertyException> {
        @Override
        public Response toResponse(UnrecognizedPropertyException complaint) {
            return InvalidBodies.of(complaint).toResponse();
        }
    }

    /// A value in the wrong form.
    @Provider
    @Priority(1)
    public static class Format implements ExceptionMapper<InvalidFormatException> {
        @Override
        public Response toResponse(InvalidFormatException complaint) {
            return InvalidBodies.of(complaint).toResponse();
        }
    }

    /// A value of the wrong kind, or none.
    @Provider
    @Priority(1)
    public static class Mismatched implements ExceptionMapper<MismatchedInputException> {
        @Override
        public Response toResponse(MismatchedInputException complaint) {
            return InvalidBodies.of(complaint).toResponse();
        }
    }

    /// The reader of JSON bodies wraps what Jackson says.
    @Provider
    @Priority(1)
    public static class Wrapped implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException failure) {
            if (failure.getCause() instanceof JsonProcessingException complaint) {
                return InvalidBodies.of(complaint).toResponse();
            }
            return new FrameworkProblems().toResponse(failure);
        }
    }
}
