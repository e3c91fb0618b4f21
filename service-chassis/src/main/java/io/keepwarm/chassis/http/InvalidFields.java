package io.keepwarm.chassis.http;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.Comparator;

/// Bean Validation's findings as one problem with all errors, each with a JSON pointer into the body.
@Provider
@Priority(1)
public class InvalidFields implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException findings) {
        return problem(findings.getConstraintViolations()).toResponse();
    }

    static Problem problem(Collection<? extends ConstraintViolation<?>> findings) {
        return Problem.invalid(findings.stream()
                .map(InvalidFields::flaw)
                .sorted(Comparator.comparing(Problem.Flaw::pointer).thenComparing(Problem.Flaw::detail))
                .toList());
    }

    private static Problem.Flaw flaw(ConstraintViolation<?> finding) {
        var pointer = new StringBuilder();
        for (Path.Node node : finding.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return new Problem.Flaw(pointer.toString(), finding.getMessage());
    }
}
