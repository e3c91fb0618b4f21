package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void aPageMayEndBeforeItIsFullAndTheNextOneGoesOnThere() {
        var first = new PageRequest().upTo("things", List.of("a"), List.of("a", "7"));
        assertThat(first.items()).containsExactly("a");

        var request = new PageRequest();
        request.cursor = first.next();
        assertThat(request.after("things", words -> words)).contains(List.of("a", "7"));
        assertThatThrownBy(() -> request.after("other things", words -> words)).isInstanceOf(Problem.class);
    }

    @Test
    void withoutAnEndTheListEnds() {
        assertThat(new PageRequest().upTo("things", List.of(), null).next()).isNull();
    }
}
