package io.keepwarm.contact.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.contact.card.Card;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static List<Wish> wishes(String card) throws JsonProcessingException {
        return Wish.of(UUID.randomUUID(), JSON.readValue(card, Card.class));
    }

    @Test
    void everyOpenNeedIsOneAndThatTheyAreLookingAnother() throws JsonProcessingException {
        var wishes = wishes("""
                {"name": {"given": "Maya"}, "title": "Head of Design", "looking": true, "place": {"city": "Berlin"},
                 "interests": [{"kind": "TOPIC", "value": "sailing"}], "tags": ["UX"],
                 "needs": [{"kind": "job lead", "text": "a first client"},
                           {"text": "a flat", "resolvedOn": "2026-01-01"}]}""");
        assertThat(wishes)
                .extracting(Wish::words)
                .containsExactly("Maya needs \"a first client\".", "Maya is looking for work.");
        assertThat(wishes).extracting(Wish::isForWork).containsExactly(true, true);
        assertThat(wishes.getFirst().topics()).containsExactly("first", "client");
        assertThat(wishes.getLast().topics()).containsExactly("design", "sailing", "ux");
        assertThat(wishes.getLast().places()).containsExactly("berlin");
    }

    @Test
    void whoNeedsNothingWishesNothing() throws JsonProcessingException {
        assertThat(wishes("{\"name\": {\"given\": \"Maya\"}}")).isEmpty();
    }

    @Test
    void ofVeryManyTheLatestCount() throws JsonProcessingException {
        String needs = IntStream.range(0, 50)
                .mapToObj(n -> "{\"text\": \"need " + n + "\"}")
                .collect(Collectors.joining(","));
        var wishes = wishes("{\"looking\": true, \"needs\": [" + needs + "]}");
        assertThat(wishes).hasSize(10);
        assertThat(wishes.getLast().need()).isNull();
        assertThat(wishes.get(8).words()).contains("need 49");
    }
}
