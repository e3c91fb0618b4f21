package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CursorTest {
    /// The sort values of some row; nothing that a database could not hold.
    @Provide
    Arbitrary<List<String>> positions() {
        return Arbitraries.strings()
                .ofMaxLength(40)
                .filter(text -> text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> lists() {
        return Arbitraries.of("contacts", "contacts by name", "circles", "");
    }

    @Property
    void aListReadsItsOwnCursors(@ForAll("lists") String list, @ForAll("positions") List<String> position) {
        String cursor = Cursor.write(list, position);
        assertThat(Cursor.read(list, cursor)).isEqualTo(position);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void anotherListsCursorIsRefused(
            @ForAll("lists") String list, @ForAll("lists") String other, @ForAll("positions") List<String> position) {
        if (!list.equals(other)) {
            String cursor = Cursor.write(list, position);
            assertThatThrownBy(() -> Cursor.read(other, cursor)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void anAlteredCursorIsRefused(
            @ForAll("positions") List<String> position, @ForAll @IntRange(max = 10_000) int at, @ForAll char with) {
        var altered = new StringBuilder(Cursor.write("contacts", position));
        int place = at % (altered.length() - 1);
        if (altered.charAt(place) != with) {
            altered.setCharAt(place, with);
            assertThatThrownBy(() -> Cursor.read("contacts", altered.toString()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void whatIsNoCursorIsRefused(@ForAll String text) {
        assertThatThrownBy(() -> Cursor.read("contacts", text)).isInstanceOf(RuntimeException.class);
    }
}
