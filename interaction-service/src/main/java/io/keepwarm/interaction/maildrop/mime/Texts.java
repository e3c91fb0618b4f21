package io.keepwarm.interaction.maildrop.mime;

import io.keepwarm.interaction.arrival.people.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The texts of a mail: of alternatives the plain one, else the one made from HTML; whatever else is there, in order.
final class Texts {
    private static final int MOST = 100;

    private final Deque<Parts> open = new ArrayDeque<>(List.of(new Parts(false)));
    private int count;

    private record Text(String words, boolean html) {}

    private static final class Parts {
        private final boolean alternatives;
        private final List<Text> texts = new ArrayList<>();

        Parts(boolean alternatives) {
            this.alternatives = alternatives;
        }

        @Nullable
        Text whole() {
            var written = texts.stream().filter(text -> !text.words().isBlank()).toList();
            if (written.isEmpty()) {
                return null;
            }
            if (alternatives) {
                return written.stream().filter(text -> !text.html()).findFirst().orElse(written.getFirst());
            }
            return new Text(
                    written.stream().map(Text::words).collect(Collectors.joining("\n")),
                    written.stream().allMatch(Text::html));
        }
    }

    /// A multipart begins.
    void open(String subType) {
        open.push(new Parts("alternative".equalsIgnoreCase(subType)));
    }

    /// The multipart opened last ends.
    void close() {
        var text = open.pop().whole();
        if (text != null) {
            open.element().texts.add(text);
        }
    }

    void add(String words, boolean html) {
        count++;
        open.element().texts.add(new Text(PlainText.of(words), html));
    }

    /// Whether there have been so many that no more are wanted.
    boolean areMany() {
        return count >= MOST;
    }

    /// All that was said. Multiparts left open count as they are.
    String all() {
        while (open.size() > 1) {
            close();
        }
        var whole = open.element().whole();
        return whole == null ? "" : Objects.requireNonNull(whole).words();
    }
}
