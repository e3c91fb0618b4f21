package io.keepwarm.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a query parameter the address does not know: one that is misspelt would silently ask for something else.
/// Pages and calendars, whose links are decorated by mail programs on the way, take whatever comes.
@ApplicationScoped
class KnownParameters {
    private static final String OF_PROGRAMS = "/v1/";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /// @throws Problem 400, naming each that is not known, and those that are
    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        var sent = uri.getQueryParameters().keySet();
        if (sent.isEmpty() || !uri.getRequestUri().getPath().startsWith(OF_PROGRAMS)) {
            return;
        }
        var named = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        if (!named.containsAll(sent)) {
            String all = named.isEmpty() ? "it takes none" : "known are " + String.join(", ", named);
            throw Problem.invalid(sent.stream()
                    .filter(one -> !named.contains(one))
                    .sorted()
                    .map(one -> new Problem.Flaw(one, "is not a parameter here; " + all))
                    .toList());
        }
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> names(parameter, parameter.getType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            return Stream.of(parameter.value());
        }
        return element.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(type.getDeclaredFields()).flatMap(field -> names(field, field.getType()))
                : Stream.empty();
    }
}
