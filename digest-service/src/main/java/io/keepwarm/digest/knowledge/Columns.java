package io.keepwarm.digest.knowledge;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was told of several at once, field by field, so that one statement keeps it all.
record Columns<T>(List<T> rows) {

    /// The field of each, in text, which the statement casts.
    @Nullable
    String[] text(Function<T, @Nullable Object> field) {
        return rows.stream()
                .map(row -> field.apply(row) instanceof Object value ? value.toString() : null)
                .toArray(String[]::new);
    }
}
