package io.keepwarm.embedded.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreePortsTest {
    /// So many that some would be found twice, were they not kept for whoever found them first.
    private static final int MANY = 500;

    @Test
    void nobodyIsGivenAPortThatSomebodyElseWasGiven() {
        assertThat(FreePorts.find(MANY)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(FreePorts.find(MANY));
    }
}
