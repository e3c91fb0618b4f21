package io.keepwarm.chassis.http;

import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/// What is checked are bodies of requests and rows of files: plain records, all of which are there. Asking of each
/// field
/// whether an entity has yet to be loaded, as is done otherwise, costs as much as the checks themselves.
@Singleton
public class EverythingChecked implements TraversableResolver {
    @Override
    public boolean isReachable(@Nullable Object bean, Path.Node field, Class<?> root, Path path, ElementType type) {
        return true;
    }

    @Override
    public boolean isCascadable(@Nullable Object bean, Path.Node field, Class<?> root, Path path, ElementType type) {
        return true;
    }
}
