package io.keepwarm.contact.addressbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One record of a CSV file, its fields by the names of their columns.
///
/// @param columns where each column is, by its name in lower case
/// @param values the fields, without blanks around them
record CsvRecord(Map<String, Integer> columns, List<String> values) {

    /// What the field says, or null when there is no such column or nothing in it.
    @Nullable
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= values.size() || values.get(at).isBlank() ? null : values.get(at);
    }

    /// What several fields say, one behind the other, or null when they say nothing.
    @Nullable
    String joined(String separator, String... names) {
        var said = Stream.of(names).map(this::get).filter(Objects::nonNull).toList();
        return said.isEmpty() ? null : String.join(separator, said);
    }
}
