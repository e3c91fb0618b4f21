package io.keepwarm.contact.contact;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.card.Card;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How much of each contact a list shows, as a query parameter.
public class FieldsFilter {
    private static final Set<String> ALWAYS = Set.of("id", "version");
    private static final Set<String> KNOWN = Stream.of(ContactView.class, Card.class)
            .flatMap(shown -> Arrays.stream(shown.getRecordComponents()))
            .filter(component -> component.getType() != Card.class)
            .map(RecordComponent::getName)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));

    @QueryParam("fields")
    @Parameter(
            description = "These fields of each contact and no others, separated by commas; id and version always come"
                    + " along. Everything when it is left out",
            example = "name,emails,tier")
    List<String> fields = List.of();

    /// The names of the fields to show, `id` and `version` among them; empty: all are.
    ///
    /// @throws Problem 400 for a field that contacts do not have
    Set<String> names() {
        if (fields.isEmpty()) {
            return Set.of();
        }
        Set<String> asked = fields.stream()
                .flatMap(some -> Arrays.stream(some.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (asked.isEmpty() || !KNOWN.containsAll(asked)) {
            throw Problem.invalid("fields", "must be some of " + String.join(", ", KNOWN) + ", separated by commas");
        }
        asked.addAll(ALWAYS);
        return asked;
    }
}
