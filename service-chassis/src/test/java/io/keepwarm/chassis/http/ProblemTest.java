package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void whatIsWrongWithOneFieldIsToldWithItsPlace() {
        assertThat(Problem.invalid("/dueOn", "is in the past").getDetail()).isEqualTo("/dueOn: is in the past");
    }

    @Test
    void whatIsWrongWithTheWholeIsToldWithoutAPlace() {
        assertThat(Problem.invalid("", "send a JSON object").getDetail()).isEqualTo("send a JSON object");
    }
}
