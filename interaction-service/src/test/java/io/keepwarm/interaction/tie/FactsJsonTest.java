package io.keepwarm.interaction.tie;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.interaction.tie.facts.Said;
import io.keepwarm.interaction.tie.facts.TieFacts;
import io.keepwarm.interaction.tie.facts.Touch;
import io.keepwarm.interaction.tie.facts.Touches;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsJsonTest {

    @Provide
    Arbitrary<List<Touch>> touches() {
        return Touches.any().list().ofMaxSize(10);
    }

    @Property(tries = 200)
    void theStoredDocumentGivesTheSameFacts(@ForAll("touches") List<Touch> touches) {
        var facts = TieFacts.of(touches, Said.NOTHING);

        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }

    @Example
    void aFieldOfANewerVersionIsNoObstacle() {
        String stored = FactsJson.write(TieFacts.NONE).replaceFirst("\\{", "{\"newer\": 1, ");

        assertThat(FactsJson.read(stored)).isEqualTo(TieFacts.NONE);
    }

    @Example
    void whatAnOlderVersionStoredIsRead() {
        String stored = """
                {"touches": 1, "moments": {"first": "2026-01-05T10:00:00Z"}, "unanswered": 0, "talks": 0,
                 "ledger": {"given": 0, "received": 0, "asked": 0}, "heat": {"sum": 1.5, "pace": 1.5}}""";

        assertThat(FactsJson.read(stored).owed()).isEmpty();
        assertThat(FactsJson.read(stored).heat().sum()).isEqualTo(1.5);
    }

    @Example
    void whatIsComputedIsNotStored() {
        assertThat(FactsJson.write(TieFacts.NONE)).doesNotContain("listOnly");
    }
}
