package io.keepwarm.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void whatIsDoneForSeveralOfOneCauseHasThatCause() {
        var imported = new Scope("team", "alice", "trace");
        assertThat(Scope.common("team", List.of(imported, imported))).isEqualTo(imported);
        assertThat(Scope.common("team", List.of(imported, new Scope("team", "alice", "another"))))
                .isEqualTo(new Scope("team", "alice", null));
    }

    @Test
    void whatIsDoneForSeveralOrNoneHasNoCauseOfItsOwn() {
        assertThat(Scope.common("team", List.of(new Scope("team", "alice", null), new Scope("team", "bob", null))))
                .isEqualTo(Scope.of("team"));
        assertThat(Scope.common("team", List.of(new Scope("team", "alice", null), Scope.of("team"))))
                .isEqualTo(Scope.of("team"));
        assertThat(Scope.common("team", List.of())).isEqualTo(Scope.of("team"));
    }
}
