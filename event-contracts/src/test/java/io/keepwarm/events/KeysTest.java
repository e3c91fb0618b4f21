package io.keepwarm.events;

import static io.keepwarm.events.EventType.AGENDA_PREPARED;
import static io.keepwarm.events.EventType.ATTENTION_REPORTED;
import static io.keepwarm.events.EventType.CONTACT_ERASED;
import static io.keepwarm.events.EventType.CONTACT_MERGED;
import static io.keepwarm.events.EventType.CONTACT_SAVED;
import static io.keepwarm.events.EventType.CONTACT_TOUCHED;
import static io.keepwarm.events.EventType.CONTACT_UNMERGED;
import static io.keepwarm.events.EventType.DIGEST_SENT;
import static io.keepwarm.events.EventType.FOLLOW_UP_ANSWERED;
import static io.keepwarm.events.EventType.FOLLOW_UP_SETTLED;
import static io.keepwarm.events.EventType.LIFE_EVENT_NOTED;
import static io.keepwarm.events.EventType.MEMBER_SAVED;
import static io.keepwarm.events.EventType.OFFER_SAVED;
import static io.keepwarm.events.EventType.PROMISE_MADE;
import static io.keepwarm.events.EventType.SHELF_MATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

    @Test
    void what_belongs_to_a_member_is_keyed_with_team_and_member() {
        assertKey(MEMBER_SAVED, "team", "memberId");
        assertKey(ATTENTION_REPORTED, "team", "memberId");
        assertKey(AGENDA_PREPARED, "team", "memberId");
        assertKey(CONTACT_TOUCHED, "team", "contactId", "memberId");
    }

    @Test
    void everything_else_is_keyed_with_its_own_id() {
        assertKey(CONTACT_SAVED, "contactId");
        assertKey(CONTACT_ERASED, "contactId");
        assertKey(LIFE_EVENT_NOTED, "lifeEventId");
        assertKey(OFFER_SAVED, "offerId");
        assertKey(PROMISE_MADE, "promiseId");
        assertKey(FOLLOW_UP_SETTLED, "followUpId");
        assertKey(DIGEST_SENT, "digestId");
        assertKey(SHELF_MATCHED, "shelfItemId", "contactId");
    }

    @Test
    void a_merge_and_its_undoing_are_keyed_with_the_contact_that_gives_way() {
        assertKey(CONTACT_MERGED, "contactId");
        assertKey(CONTACT_UNMERGED, "contactId");
    }

    @Test
    void answers_are_keyed_with_the_follow_up_so_that_the_newest_counts() {
        assertKey(FOLLOW_UP_ANSWERED, "followUpId");
    }

    @ParameterizedTest
    @EnumSource
    void the_key_is_not_part_of_the_json(EventType type) {
        State state = TolerantReader.read(type, TolerantReader.sample(type));

        assertThat(TolerantReader.JSON.<JsonNode>valueToTree(state).has("key")).isFalse();
    }

    @Test
    void an_event_is_made_of_its_own_kind_of_state_only() {
        State offer = TolerantReader.read(OFFER_SAVED, TolerantReader.sample(OFFER_SAVED));

        assertThatThrownBy(() -> PROMISE_MADE.of(offer)).isInstanceOf(ClassCastException.class);
    }

    private static void assertKey(EventType type, String... parts) {
        JsonNode sample = TolerantReader.sample(type);
        Event event = type.of(TolerantReader.read(type, sample));

        assertThat(event.key())
                .isEqualTo(Arrays.stream(parts)
                        .map(part -> sample.get(part).asText())
                        .collect(Collectors.joining(":")));
    }
}
