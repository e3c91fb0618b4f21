package io.keepwarm.reminder.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Line;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.ContactCards.ContactCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void whoIsLongestPastTheirDayComesFirst() {
        var lines = rank(Map.of(), followUp("1", "ada", 1), followUp("2", "bao", 9), followUp("3", "chiara", 0));

        assertThat(lines).extracting(Line::contactId).containsExactly("bao", "ada", "chiara");
        assertThat(lines).extracting(Line::rank).containsExactly(1, 2, 3);
    }

    @Test
    void amongEqualsTheCloserTierComesFirst() {
        var lines = rank(
                Map.of("ada", card("ada", Tier.REGULAR, null), "bao", card("bao", Tier.INNER_CIRCLE, null)),
                followUp("1", "ada", 3),
                followUp("2", "bao", 3));

        assertThat(lines).extracting(Line::contactId).containsExactly("bao", "ada");
    }

    @Test
    void oneContactStandsOnItOnce() {
        assertThat(rank(Map.of(), followUp("1", "ada", 3), followUp("2", "ada", 5)))
                .singleElement()
                .extracting(Line::followUpId)
                .isEqualTo("2");
    }

    @Test
    void aLineSaysWhyInTheMembersDays() {
        // Half past eleven in the evening of 8 February in Berlin.
        var card = card("ada", Tier.CLOSE, Instant.parse("2026-02-08T22:30:00Z"));
        assertThat(rank(Map.of("ada", card), followUp("1", "ada", 1)).getFirst().why())
                .containsExactly("Last in touch 30 days ago");
    }

    @Test
    void aLineCarriesTheLastNoteAndTheUsualChannel() {
        var card = card("ada", Tier.CLOSE, Instant.parse("2026-02-08T10:00:00Z"));
        var suggestion =
                rank(Map.of("ada", card), followUp("1", "ada", 1)).getFirst().suggestion();
        assertThat(suggestion.channel()).isEqualTo(Channel.CALL);
        assertThat(suggestion.lastNote()).isEqualTo("The engine runs");
    }

    private static List<Line> rank(Map<String, ContactCard> cards, FollowUpState... outstanding) {
        return Agenda.rank(List.of(outstanding), cards, TODAY, BERLIN);
    }

    private static FollowUpState followUp(String id, String contact, int daysOver) {
        return new FollowUpState(
                "acme",
                1,
                Instant.EPOCH,
                id,
                contact,
                "alice",
                Reason.KEEP_IN_TOUCH,
                null,
                TODAY.minusDays(daysOver),
                null,
                null,
                FollowUpStatus.OVERDUE,
                null,
                null,
                null,
                null,
                null);
    }

    private static ContactCard card(String contact, Tier tier, Instant touched) {
        return new ContactCard(contact, contact, tier, null, touched, Channel.CALL, "The engine runs");
    }
}
