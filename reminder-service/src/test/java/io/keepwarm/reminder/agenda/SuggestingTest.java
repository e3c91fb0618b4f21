package io.keepwarm.reminder.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.offer.OfferKind;
import io.keepwarm.reminder.knowledge.Background;
import io.keepwarm.reminder.knowledge.ContactDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    /// Half past eleven in the evening of 8 February in Berlin.
    private static final Instant TOUCHED = Instant.parse("2026-02-08T22:30:00Z");

    private String birthday;
    private String title;
    private Origin origin;
    private List<ContactDetails.Need> needs = List.of();
    private List<String> interests = List.of();
    private Instant touched = TOUCHED;
    private String lastNote = "Talked about the engine";
    private List<String> openTopics = List.of();
    private LocalDate askedHowToHelpOn = LocalDate.of(2026, 1, 1);
    private List<Background.Match> matches = List.of();
    private Map<String, Background.LifeEvent> lifeEvents = Map.of();
    private List<Background.Offer> offers = List.of();

    @Test
    void whatWasLeftOpenIsTakenUpBeforeAllElse() {
        openTopics = List.of("their move to Oslo");
        interests = List.of("sailing");
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Take up what you left open: their move to Oslo");
    }

    @Test
    void somethingWorthSharingIsShared() {
        matches = List.of(new Background.Match("ada", "On tides", List.of("sailing")));
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Share “On tides”: sailing");
    }

    @Test
    void whatTheyNeedIsOfferedByItsKindOrByATopicInTheirWords() {
        needs = List.of(new ContactDetails.Need(null, "a way into EU grants"));
        offers = List.of(new Background.Offer(OfferKind.KNOWLEDGE, "An hour on applications", List.of("grants")));
        assertThat(text(Reason.KEEP_IN_TOUCH))
                .isEqualTo("Offer “An hour on applications”: they need a way into EU grants");
        needs = List.of(new ContactDetails.Need("TIME", "hands at the fair"));
        offers = List.of(new Background.Offer(OfferKind.TIME, "A Saturday", List.of()));
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Offer “A Saturday”: they need hands at the fair");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"MENTOR,-", "-,Managing Director", "-,Co-Founder & CTO", "COLLEAGUE,VP Data"})
    void whoHasMoreExperienceIsOfferedWhatOneKnowsOnlyWhenTheyAskedForIt(Origin was, String is) {
        origin = was;
        title = is;
        offers = List.of(new Background.Offer(OfferKind.KNOWLEDGE, "An hour on applications", List.of("grants")));
        needs = List.of(new ContactDetails.Need(null, "a way into EU grants"));
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Take up where you left off");
        needs = List.of(new ContactDetails.Need("KNOWLEDGE", "a way into EU grants"));
        assertThat(text(Reason.KEEP_IN_TOUCH))
                .isEqualTo("Offer “An hour on applications”: they need a way into EU grants");
        offers = List.of(new Background.Offer(OfferKind.CONTENT_HELP, "A second pair of eyes", List.of("grants")));
        assertThat(text(Reason.KEEP_IN_TOUCH))
                .isEqualTo("Offer “A second pair of eyes”: they need a way into EU grants");
    }

    @Test
    void whoHasMoreExperienceIsGivenWhatTheGapLeavesToGiveOneThingAfterTheOther() {
        title = "Professor of Geography";
        interests = List.of("sailing");
        offers = List.of(
                new Background.Offer(OfferKind.JOB_LEAD, "Openings at Contoso", List.of()),
                new Background.Offer(OfferKind.TIME, "A Saturday", List.of()),
                new Background.Offer(OfferKind.INSIGHT, "How students see it", List.of()));
        String welcome = ": welcome also to somebody with more experience";
        assertThat(List.of(dueOn(TODAY), dueOn(TODAY.plusDays(1))))
                .containsExactlyInAnyOrder("Offer “A Saturday”" + welcome, "Offer “How students see it”" + welcome);
    }

    @ParameterizedTest
    @CsvSource({"Headhunter", "Directory editor", "Student", "Partnerships intern"})
    void aTitleThatOnlyResemblesAnotherIsNoGreaterExperience(String is) {
        title = is;
        offers = List.of(new Background.Offer(OfferKind.TIME, "A Saturday", List.of()));
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Take up where you left off");
    }

    private String dueOn(LocalDate day) {
        return Suggesting.of(new Item("ada", Reason.KEEP_IN_TOUCH, null, day, null), background())
                .orElseThrow()
                .text();
    }

    @Test
    void howToHelpIsAskedOnce() {
        interests = List.of("sailing");
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Ask about sailing");
        askedHowToHelpOn = null;
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Ask how you can help");
    }

    @Test
    void withNothingElseTheLastNoteHelpsAndThenAHello() {
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Take up where you left off");
        lastNote = null;
        assertThat(text(Reason.KEEP_IN_TOUCH)).isEqualTo("Say hello and ask how they are");
    }

    @Test
    void aBirthdayIsToldWithTheAgeWhenItIsKnown() {
        birthday = "1984-03-10";
        var item = new Item("ada", Reason.OCCASION, "BIRTHDAY:03-10:2026", TODAY, null);
        assertThat(Suggesting.of(item, background()).orElseThrow().text())
                .isEqualTo("Wish Ada a happy birthday; they turn 42");
        assertThat(Words.why(item, background(), TODAY, BERLIN).getFirst()).isEqualTo("Birthday (42): today");
        birthday = "--03-10";
        assertThat(Suggesting.of(item, background()).orElseThrow().text()).isEqualTo("Wish Ada a happy birthday");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_JOB,Congratulate Ada",
        "'JOB_LOSS','Offer Ada your help, and ask nothing of them'",
        "'LOSS','Write Ada a few words of your own, and offer help'"
    })
    void aWordAboutALifeEventFitsIt(LifeEventKind kind, String text) {
        lifeEvents = Map.of("event", new Background.LifeEvent("event", kind, "at Contoso"));
        var item = new Item("ada", Reason.CONGRATULATE, "event", TODAY, null);
        assertThat(Suggesting.of(item, background()).orElseThrow().text()).isEqualTo(text);
        assertThat(Words.why(item, background(), TODAY, BERLIN).getFirst()).endsWith(": at Contoso");
    }

    @Test
    void aPromiseIsCalledByItsWordsAndGoesItsOwnWay() {
        var item = new Item("ada", Reason.MY_PROMISE, "promise", TODAY.plusDays(1), null);
        var suggestion = Suggesting.of(item, background()).orElseThrow();
        assertThat(suggestion.text()).isEqualTo("Do as you promised: send the article");
        assertThat(suggestion.channel()).isEqualTo(Channel.EMAIL);
        assertThat(Words.why(item, background(), TODAY, BERLIN))
                .containsExactly("You promised, send the article: tomorrow");
    }

    @Test
    void theSilenceIsToldInTheMembersDaysAndTheUsualChannelIsTaken() {
        var item = new Item("ada", Reason.KEEP_IN_TOUCH, null, TODAY.minusDays(2), 5);
        assertThat(Words.why(item, background(), TODAY, BERLIN))
                .containsExactly(
                        "Time to be in touch again: 2 days late",
                        "Last in touch 30 days ago",
                        "Matters now: opens doors");
        assertThat(Suggesting.of(item, background()).orElseThrow().channel()).isEqualTo(Channel.CALL);
        assertThat(Suggesting.of(item, background()).orElseThrow().lastNote()).isEqualTo("Talked about the engine");
    }

    @Test
    void whatIsSaidIsAlsoToldByNameForOtherLanguages() {
        birthday = "1984-03-10";
        var day = new Item("ada", Reason.OCCASION, "BIRTHDAY:03-10:2026", TODAY, null);
        assertThat(Sayings.of(day, background())).containsExactly(saying("OCCASION", "BIRTHDAY", "", "42"));
        assertThat(Suggesting.of(day, background()).orElseThrow().saying()).isEqualTo(saying("BIRTHDAY", "Ada", "42"));
        var promise = new Item("ada", Reason.MY_PROMISE, "promise", TODAY, 5);
        assertThat(Sayings.of(promise, background()))
                .containsExactly(saying("MY_PROMISE", "send the article"), saying("MATTERS_NOW", "opens doors"));
        assertThat(Suggesting.of(promise, background()).orElseThrow().saying())
                .isEqualTo(saying("KEEP_PROMISE", "send the article"));
    }

    private static Saying saying(String name, String... given) {
        return new Saying(name, List.of(given));
    }

    @Test
    void somebodyKnownForLongIsNotToldThatItWasGoodToMeet() {
        assertThat(text(Reason.FIRST_FOLLOW_UP))
                .isEqualTo("Say that it was good to meet Ada, and take up what you talked about");
        touched = TOUCHED.minus(Duration.ofDays(1));
        assertThat(text(Reason.FIRST_FOLLOW_UP)).isEqualTo("Take up where you left off");
    }

    @Test
    void ofWhomTheMemberMayNotSeeNothingIsSaid() {
        var item = new Item("stranger", Reason.KEEP_IN_TOUCH, null, TODAY, null);
        assertThat(Suggesting.of(item, background())).isEmpty();
    }

    @Test
    void everyReasonHasItsWords() {
        for (var reason : Reason.values()) {
            var item = new Item("ada", reason, null, TODAY, null);
            assertThat(Suggesting.of(item, background()).orElseThrow().text()).isNotBlank();
            if (reason != Reason.UNKNOWN) {
                assertThat(Words.why(item, background(), TODAY, BERLIN).getFirst())
                        .isNotBlank();
            }
        }
    }

    private String text(Reason reason) {
        return Suggesting.of(new Item("ada", reason, null, TODAY, null), background())
                .orElseThrow()
                .text();
    }

    private Background background() {
        var details = new ContactDetails(
                "Ada", birthday, List.of(), "opens doors", List.of(), needs, interests, false, title);
        var person = new Background.Person(
                "ada",
                "Ada Lovelace",
                Channel.CALL,
                details,
                touched,
                lastNote,
                openTopics,
                Map.of(),
                askedHowToHelpOn,
                origin,
                matches);
        return new Background(
                Map.of("ada", person),
                Map.of("promise", new Background.Promise("promise", "send the article", null, Channel.EMAIL)),
                lifeEvents,
                Map.of(),
                offers);
    }
}
