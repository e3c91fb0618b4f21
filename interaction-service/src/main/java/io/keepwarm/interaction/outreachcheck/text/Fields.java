package io.keepwarm.interaction.outreachcheck.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which words belong to one field, such as those of pottery. A word may belong to several.
///
/// @param fieldsOf the numbers of a word's fields
record Fields(Map<String, BitSet> fieldsOf) {
    private static final String PLURAL = "s";
    private static final BitSet NONE = new BitSet();

    Fields {
        fieldsOf = Map.copyOf(fieldsOf);
    }

    /// Reads lines of words, a field a line.
    static Fields read(List<String> lines) {
        Map<String, BitSet> fieldsOf = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            for (String word : lines.get(number).split("\\s+")) {
                fieldsOf.computeIfAbsent(Spelling.plain(word), fresh -> new BitSet())
                        .set(number);
            }
        }
        return new Fields(fieldsOf);
    }

    /// Whether both words belong to one of the fields.
    boolean haveInCommon(String one, String other) {
        return of(one).intersects(of(other));
    }

    private BitSet of(String form) {
        var fields = fieldsOf.get(form);
        if (fields == null && form.endsWith(PLURAL)) {
            fields = fieldsOf.get(form.substring(0, form.length() - PLURAL.length()));
        }
        return fields == null ? NONE : fields;
    }
}
