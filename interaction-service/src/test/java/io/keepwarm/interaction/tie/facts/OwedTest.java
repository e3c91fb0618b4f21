package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;

class OwedTest {
    private final List<Touch> touches = new ArrayList<>();

    @Example
    void aMessageAsksForAReplyUntilTheMemberTurnsToThem() {
        happened(1, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        assertThat(owed()).containsExactly(OwedKind.REPLY);

        happened(2, Channel.LINKEDIN, Direction.OUTBOUND, Intent.CATCH_UP);
        assertThat(owed()).isEmpty();
    }

    @Example
    void severalMessagesAskForOneReply() {
        happened(1, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        happened(2, Channel.EMAIL, Direction.INBOUND, Intent.ASK);

        assertThat(owed()).containsExactly(OwedKind.REPLY);
        assertThat(facts().owed().getFirst().source().at()).isEqualTo(day(1));
        assertThat(facts().turns().messages().count()).isEqualTo(2);
    }

    @Example
    void whoeverSawOrHeardThemHasAnswered() {
        happened(1, Channel.CALL, Direction.INBOUND, Intent.CATCH_UP);
        happened(2, Channel.IN_PERSON, Direction.INBOUND, Intent.CATCH_UP);
        happened(3, Channel.MESSAGE, Direction.MUTUAL, Intent.CATCH_UP);

        assertThat(owed()).isEmpty();
    }

    @Example
    void likesAndCommentsNeitherAskForAnythingNorSettleIt() {
        happened(1, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        for (Intent light : List.of(Intent.LIKE, Intent.COMMENT, Intent.PUBLISH)) {
            happened(2, Channel.SOCIAL, Direction.INBOUND, light);
            happened(3, Channel.SOCIAL, Direction.OUTBOUND, light);
        }

        assertThat(owed()).containsExactly(OwedKind.REPLY);
        assertThat(facts().turns().messages().count()).isEqualTo(1);
        assertThat(facts().turns().attempts().count()).isZero();
    }

    @Example
    void helpAsksForThanksAndForWordOfWhatCameOfIt() {
        help(1);
        assertThat(owed()).containsExactlyInAnyOrder(OwedKind.THANKS, OwedKind.REPORT_BACK);
        assertThat(facts().owed().getFirst().source().about()).isEqualTo("a review");

        happened(2, Channel.EMAIL, Direction.OUTBOUND, Intent.THANK);
        assertThat(owed()).containsExactly(OwedKind.REPORT_BACK);

        help(3);
        assertThat(owed()).containsExactly(OwedKind.REPORT_BACK, OwedKind.THANKS, OwedKind.REPORT_BACK);

        happened(4, Channel.CALL, Direction.MUTUAL, Intent.REPORT_BACK);
        assertThat(owed()).containsExactly(OwedKind.THANKS);
    }

    @Example
    void theirThanksAreNotTheMembers() {
        help(1);
        happened(2, Channel.CALL, Direction.INBOUND, Intent.THANK);

        assertThat(owed()).contains(OwedKind.THANKS);
    }

    @Example
    void whatWasSharedAsksForATalkUntilTheyTalkOrTheOtherReplies() {
        happened(1, Channel.EMAIL, Direction.OUTBOUND, Intent.SHARE);
        assertThat(owed()).containsExactly(OwedKind.DISCUSS);
        happened(2, Channel.EMAIL, Direction.OUTBOUND, Intent.CATCH_UP);
        assertThat(owed()).containsExactly(OwedKind.DISCUSS);
        happened(3, Channel.CALL, Direction.MUTUAL, Intent.CATCH_UP);
        assertThat(owed()).isEmpty();

        happened(4, Channel.EMAIL, Direction.OUTBOUND, Intent.SHARE);
        happened(5, Channel.EMAIL, Direction.INBOUND, Intent.REPLY);
        assertThat(owed()).containsExactly(OwedKind.REPLY);
    }

    @Example
    void anAnswerOfBeforeSettlesNothing() {
        help(3);
        happened(2, Channel.EMAIL, Direction.OUTBOUND, Intent.THANK);

        assertThat(owed()).contains(OwedKind.THANKS);
    }

    @Example
    void whatWasClosedByHandStaysClosedAndTheNextOneOpens() {
        happened(1, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        happened(2, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        var before = facts();
        var closing = before.closing(before.owed().getFirst().id()).orElseThrow();
        var said = new Said(null, List.of(closing));

        assertThat(before.without(closing).owed()).isEmpty();
        assertThat(before.without(closing).heat()).isEqualTo(before.heat());
        assertThat(TieFacts.of(touches, said).owed()).isEmpty();

        happened(3, Channel.EMAIL, Direction.INBOUND, Intent.ASK);
        assertThat(TieFacts.of(touches, said).owed())
                .singleElement()
                .satisfies(owed -> assertThat(owed.source().at()).isEqualTo(day(3)));
    }

    @Example
    void anIdFollowsFromTouchAndKindAlone() {
        help(1);

        assertThat(facts().owed())
                .extracting(Owed::id)
                .isEqualTo(facts().owed().stream().map(Owed::id).toList());
        assertThat(facts().owed()).extracting(Owed::id).doesNotHaveDuplicates().allMatch(id -> id.version() == 5);
        assertThat(facts().closing(UUID.randomUUID())).isEmpty();
    }

    @Example
    void longNotesAreShortened() {
        touches.add(touch(1, Channel.EMAIL, Direction.INBOUND, Intent.ASK, "x".repeat(4000), null));

        assertThat(facts().owed().getFirst().source().about()).hasSize(200).endsWith("…");
    }

    private void happened(int day, Channel channel, Direction direction, Intent intent) {
        touches.add(touch(day, channel, direction, intent, "a note", null));
    }

    private void help(int day) {
        touches.add(touch(day, Channel.EMAIL, Direction.MUTUAL, Intent.CATCH_UP, "a note", HelpSide.RECEIVED));
    }

    private static Touch touch(
            int day, Channel channel, Direction direction, Intent intent, String note, @Nullable HelpSide help) {
        return new Touch(
                UUID.randomUUID(),
                day(day),
                channel,
                direction,
                intent,
                note,
                List.of(),
                false,
                false,
                help,
                help == null ? null : "a review",
                true);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-%02dT10:00:00Z".formatted(day));
    }

    private TieFacts facts() {
        return TieFacts.of(touches, Said.NOTHING);
    }

    private List<OwedKind> owed() {
        return facts().owed().stream().map(Owed::kind).toList();
    }
}
