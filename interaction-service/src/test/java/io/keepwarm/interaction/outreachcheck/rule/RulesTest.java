package io.keepwarm.interaction.outreachcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.Card;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.News;
import io.keepwarm.interaction.outreachcheck.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static Optional<Finding> finding(
            RuleName rule, Channel channel, Intent intent, Acquaintance reader, String text) {
        var draft = Draft.of(text, channel, intent, Language.english());
        return RuleBook.check(draft, reader).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst();
    }

    private static Acquaintance known(Stage stage, Integer silentDays) {
        return new Acquaintance(stage, silentDays, 0, Card.EMPTY, List.of(), null, List.of(), List.of(), null);
    }

    private static Acquaintance known(Card card) {
        return new Acquaintance(Stage.KNOWN, 10, 0, card, List.of(), null, List.of(), List.of(), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DEFAULT_TEXT | CONNECT | | Hello Tom, please add me to your network. | true",
                "DEFAULT_TEXT | CONNECT | | Hello Tom, your talk on moss won me over, please add me to your network. | false",
                "DEFAULT_TEXT | CONNECT | | Dear Sir, permit me to desire your acquaintance. With high regard, O. Berg, B.A. | true",
                "NO_COMMON_GROUND | CONNECT | | Would you join our jury in June? | true",
                "NO_COMMON_GROUND | CONNECT | | We met in the queue at the Oslo fair. Would you join our jury in June? | false",
                "NO_COMMON_GROUND | ASK | TALKING | May I ask you which glue holds on slate? | false",
                "NO_REASON | CONNECT | | We were in the same choir in Bonn. I would like to stay in touch. | true",
                "NO_REASON | CONNECT | | We were in the same choir in Bonn. I'd like to invite you to its birthday. | false",
                "ABOUT_ME | CATCH_UP | TALKING | I moved house. I got a dog. My job is dull and I am tired of it. | true",
                "ABOUT_ME | REPLY | TALKING | I moved house. I got a dog. My job is dull and I am tired of it. | false",
                "ASK_TOO_SOON | CONNECT | | Hi, could you introduce me to your boss? | true",
                "ASK_TOO_SOON | CONNECT | | Hi, could you tell me which glue holds on slate? | false",
                "ASK_TOO_SOON | ASK | MET | Hi, could you introduce me to your boss? | false",
                "MY_TROUBLE | ASK | TALKING | Send me your answer by Friday, I am counting on you. | true",
                "MY_TROUBLE | SHARE | TALKING | The sale ends on Friday, be quick. | false",
                "NO_WAY_OUT | ASK | KNOWN | Hi, would you write me a reference? | true",
                "NO_WAY_OUT | ASK | KNOWN | Hi, would you write me a reference? No worries if not. | false",
                "NO_WAY_OUT | ASK | KNOWN | Hi, lend me your crate. If Rex sleeps in it, a box holds the cat. | false",
                "NO_WAY_OUT | ASK | KNOWN | Hi, lend me your crate, I am counting on you. If Rex sleeps in it, wake him. | true",
                "NO_WAY_OUT | ASK | KNOWN | Hi, what was the name of that plum? | false",
                "NO_WAY_OUT | ASK | KNOWN | Hi, what was the name of that plum? Get back to me today. | true",
                "NO_WAY_OUT | ASK | KNOWN | Nice of you to ignore me all week. Can you lend me the pram? | true",
                "NO_WAY_OUT | THANK | KNOWN | Thank you, the board agreed. Could you also advise me on the heating? | true",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, what was the name of that plum? Get back to me today. | false",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, would you write me a reference? | true",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, would you write me a reference? Dinner is on me. | false",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, lend me your crate. You'd discover a bone in it. | false",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, lend me your crate. You would just need to wash it. | true",
                "NOTHING_OFFERED | ASK | KNOWN | Hi, what would you advise me to plant? | false",
                "ASK_TOO_BIG | ASK | TALKING | Hi, could you refer me to your company? | true",
                "ASK_TOO_BIG | ASK | KNOWN | Hi, could you refer me to your company? | false",
                "ASK_TOO_BIG | ASK | KNOWN | Hi, would you be my mentor, with a call every week? | true",
                "ASK_TOO_BIG | ASK | TRUSTED | Hi, would you be my mentor, with a call every week? | false",
                "ASK_TOO_BIG | ASK | KNOWN | Hi, may I send you my novel, 300 pages, for comments? | true",
                "NO_GREETING | ASK | KNOWN | Lend me your car. | true",
                "NO_GREETING | ASK | KNOWN | Hello Jo, lend me your car. | false",
                "NO_GREETING | ASK | KNOWN | So glad you are well again! Would you lend me your car? | false",
                "THANKS_WITHOUT_RESULT | THANK | KNOWN | Thank you so much for your kind help! | true",
                "THANKS_WITHOUT_RESULT | THANK | KNOWN | Thank you! I got the flat. | false",
                "THANKS_WITHOUT_RESULT | THANK | KNOWN | Your list of films, saw half of it on the tram, thank you! | true",
                "THANKS_WITHOUT_RESULT | THANK | KNOWN | Thank you for the address, I have written to her. | true",
                "RUDE | REPLY | KNOWN | You never answered my mails. | true",
                "RUDE | REPLY | KNOWN | I never answered your mails, sorry. | false",
                "RUDE | REPLY | KNOWN | WHY IS THE DOOR OPEN AGAIN | true",
                "RUDE | REPLY | KNOWN | The ISO and the NATO agree. | false",
                "RUDE | REPLY | KNOWN | How kind of your majesty to write. | true",
                "RUDE | REPLY | TRUSTED | How kind of your majesty to write. | false",
                "RUDE | REPLY | KNOWN | You are an idiot. | true",
                "RUDE | REPLY | KNOWN | I am such an idiot. | false",
                "RUDE | CATCH_UP | KNOWN | The plumber came on Monday and blamed the painter, the painter came on Tuesday and said that the plumber was a fool, and both sent a bill. | false",
            })
    void findsItWhereItIs(RuleName rule, Intent intent, Stage stage, String text, boolean found) {
        assertThat(finding(rule, Channel.EMAIL, intent, known(stage, stage == null ? null : 20), text)
                        .isPresent())
                .isEqualTo(found);
    }

    @Test
    void nothingIsAskedThatIsDenied() {
        String text =
                "Hello Jo, I am not looking for a job in your team and I do not ask you to introduce me to anyone.";

        assertThat(Draft.of(text, Channel.EMAIL, Intent.CATCH_UP, Language.english())
                        .asks())
                .isEmpty();
    }

    @Test
    void whatIsOfferedIsNotAsked() {
        String text = "Hello Jo, shall I introduce you to my boss? I could also review your thesis.";

        assertThat(Draft.of(text, Channel.EMAIL, Intent.OFFER, Language.english())
                        .asks())
                .isEmpty();
    }

    @Test
    void aSilenceOfYearsIsTold() {
        var ask = finding(
                RuleName.ASK_TOO_SOON,
                Channel.EMAIL,
                Intent.ASK,
                known(Stage.KNOWN, 800),
                "Hi, could you refer me to your company?");

        assertThat(ask.orElseThrow().message()).contains("2 years of silence");
        assertThat(finding(RuleName.ASK_TOO_SOON, Channel.EMAIL, Intent.ASK, known(Stage.KNOWN, 364), "Hire me"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LINKEDIN, CONNECT, 300",
        "MESSAGE, ASK, 480",
        "SOCIAL, PUBLISH, 280",
    })
    void theLimitItselfIsTaken(Channel channel, Intent intent, int limit) {
        var tooLong = finding(RuleName.TOO_LONG, channel, intent, Acquaintance.STRANGER, "x".repeat(limit + 7));

        assertThat(finding(RuleName.TOO_LONG, channel, intent, Acquaintance.STRANGER, "x".repeat(limit)))
                .isEmpty();
        assertThat(tooLong.orElseThrow().at().from()).isEqualTo(limit);
        assertThat(tooLong.orElseThrow().suggestion()).contains("7 characters");
    }

    @Test
    void aMessageToGetBackInTouchIsToldWhatItLacks() {
        var lacking = finding(
                RuleName.RECONNECT_INCOMPLETE,
                Channel.EMAIL,
                Intent.RECONNECT,
                known(Stage.KNOWN, 2000),
                "Dear Jo, I came across your name in the paper: head of the zoo, congratulations!");
        var complete = finding(
                RuleName.RECONNECT_INCOMPLETE,
                Channel.EMAIL,
                Intent.RECONNECT,
                known(Stage.KNOWN, 2000),
                "Dear Jo, I came across your name in the paper: head of the zoo, congratulations! I teach in Bonn now."
                        + " Shall we talk on the phone?");

        assertThat(lacking.orElseThrow().message()).endsWith("it lacks: a bit about you; a talk proposed.");
        assertThat(complete).isEmpty();
    }

    @Test
    void aPromiseIsMentionedByItsWordsOrByTheWordPromise() {
        var reader = new Acquaintance(
                Stage.KNOWN,
                10,
                0,
                Card.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of("send the map of the northern caves"),
                null);

        assertThat(promise(reader, "How are you? We saw a bear.")).isPresent();
        assertThat(promise(reader, "The map of the caves is in the post.")).isEmpty();
        assertThat(promise(reader, "I owe you a map, I know.")).isEmpty();
        assertThat(promise(reader, "The map of Oslo is outdated.")).isPresent();
    }

    private static Optional<Finding> promise(Acquaintance reader, String text) {
        return finding(RuleName.PROMISE_OPEN, Channel.EMAIL, Intent.CATCH_UP, reader, text);
    }

    @Test
    void businessIsOffTopicUnlessItTouchesWhatIsKnown() {
        var potter = known(new Card(
                null,
                null,
                null,
                List.of("glazes"),
                null,
                "Potter",
                List.of(),
                null,
                List.of(),
                null,
                ContactStatus.ACTIVE,
                false));

        assertThat(offTopic(potter, "Our payroll software files the wage tax.")).isPresent();
        assertThat(offTopic(potter, "Our payroll software is made for potteries."))
                .isEmpty();
        assertThat(offTopic(potter, "Our kilns cost half the price until May.")).isEmpty();
        assertThat(offTopic(potter, "Happy birthday!")).isEmpty();
        assertThat(offTopic(Acquaintance.STRANGER, "Our payroll software files the wage tax."))
                .isEmpty();
    }

    @Test
    void businessThatWasPromisedIsOnTopic() {
        var winegrower = new Acquaintance(
                Stage.KNOWN,
                10,
                0,
                Card.EMPTY,
                List.of("wine"),
                null,
                List.of(),
                List.of("call about the insurance of the van"),
                null);

        assertThat(offTopic(winegrower, "Our insurance covers every van, shall I call?"))
                .isEmpty();
        assertThat(offTopic(winegrower, "Our payroll software files the wage tax."))
                .isPresent();
    }

    private static Optional<Finding> offTopic(Acquaintance reader, String text) {
        return finding(RuleName.OFF_TOPIC, Channel.EMAIL, Intent.OFFER, reader, text);
    }

    @Test
    void newsAreNeverCongratulatedOnWhenTheyAreSad() {
        var joy =
                finding(RuleName.NEWS_NOT_MENTIONED, Channel.EMAIL, Intent.SHARE, withNews(false), "A list of ships.");
        var grief =
                finding(RuleName.NEWS_NOT_MENTIONED, Channel.EMAIL, Intent.SHARE, withNews(true), "A list of ships.");

        assertThat(joy.orElseThrow().suggestion()).startsWith("congratulations");
        assertThat(grief.orElseThrow().suggestion()).doesNotContain("ongratulat");
        assertThat(joy.orElseThrow().severity()).isEqualTo(Severity.HINT);
    }

    private static Acquaintance withNews(boolean sad) {
        return known(new Card(
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(new News("the house by the lake", sad, false)),
                null,
                List.of(),
                null,
                ContactStatus.ACTIVE,
                false));
    }

    @ParameterizedTest
    @CsvSource({"DECEASED, DO_NOT_SEND", "ENDED, IMPROVE", "PAUSED, SEND", "ARCHIVED, SEND", "ACTIVE, SEND"})
    void whoIsNotToBeTouchedIsNot(ContactStatus state, Verdict verdict) {
        var reader = known(
                new Card(null, null, null, List.of(), null, null, List.of(), null, List.of(), null, state, false));
        var draft = Draft.of("Hello Jo, the storks are back.", Channel.EMAIL, Intent.SHARE, Language.english());

        assertThat(RuleBook.check(draft, reader).verdict()).isEqualTo(verdict);
    }

    @Test
    void aScoreNeverFallsBelowNought() {
        var draft = Draft.of(
                "YOU NEVER ANSWERED, you idiot. Lend me your car by Friday!",
                Channel.EMAIL,
                Intent.ASK,
                Language.english());

        assertThat(RuleBook.check(draft, Acquaintance.STRANGER).scores().courteous())
                .isZero();
    }
}
