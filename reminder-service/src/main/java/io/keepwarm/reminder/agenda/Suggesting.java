package io.keepwarm.reminder.agenda;

import io.keepwarm.events.agenda.AgendaState.Suggestion;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.reminder.knowledge.Background;
import io.keepwarm.reminder.knowledge.Background.Person;
import io.keepwarm.reminder.knowledge.ContactDetails.Need;
import io.keepwarm.reminder.occasion.Occasion;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How to go about a follow-up: what to say, by which channel, and what was noted last. Whoever is to be in
/// touch for no other reason than time takes up what was left open, shares what the other cares about, gives
/// what they need, asks once how to help, and then asks about an interest or how they are.
final class Suggesting {
    private static final int LONGEST_NOTE = 500;
    private static final int SHORTEST_WORD = 3;

    private Suggesting() {}

    /// Empty for a contact the member may not see, or who is not known yet.
    static Optional<Suggestion> of(Item item, Background background) {
        return background
                .person(item.contactId())
                .map(person -> new Suggestion(
                        text(item, person, background),
                        Words.promise(item, background)
                                .map(Background.Promise::channel)
                                .orElse(person.channel()),
                        shortened(person.lastNote())));
    }

    private static String text(Item item, Person person, Background background) {
        String given = person.given();
        return switch (item.reason()) {
            case MY_PROMISE ->
                Words.promise(item, background)
                        .map(promise -> "Do as you promised: " + promise.what())
                        .orElse("Do as you promised");
            case THEIR_PROMISE ->
                Words.promise(item, background)
                        .map(promise -> "Ask " + given + " how it is going: " + promise.what())
                        .orElse("Ask " + given + " how it is going");
            case REPLY_OWED -> "Answer " + given + "; a kind no is an answer too";
            case SAY_THANKS -> "Thank " + given + ", and say what you will do with their help";
            case REPORT_BACK -> "Tell " + given + " what you did with their help, and what came of it";
            case DISCUSS_SHARED -> "Ask " + given + " what they thought of what you shared";
            case OCCASION -> occasion(item, given, background);
            case CONGRATULATE -> lifeEvent(item, given, background);
            case REVIEW_RELEVANCE -> "Think again what " + given + " matters for, and when to look next";
            case CUSTOM ->
                Optional.ofNullable(item.sourceId())
                        .map(background.reminders()::get)
                        .orElse("Do what you wanted to be reminded of");
            case FIRST_FOLLOW_UP -> "Say that it was good to meet " + given + ", and take up what you talked about";
            case RECONNECT ->
                "Say how you came to think of " + given
                        + ", ask about something current of theirs, tell a bit about you," + " and propose a talk";
            case KEEP_IN_TOUCH, UNKNOWN -> inTouch(person, background);
        };
    }

    private static String occasion(Item item, String given, Background background) {
        var occasion = Words.occasionOf(item, background);
        OptionalInt years = occasion.map(one -> one.years(item.dueOn())).orElse(OptionalInt.empty());
        if (occasion.map(Occasion::kind).filter(Occasion.BIRTHDAY::equals).isPresent()) {
            return "Wish " + given + " a happy birthday" + (years.isPresent() ? "; they turn " + years.getAsInt() : "");
        }
        return occasion.map(one -> "Think of " + given + " today: " + Words.name(one) + Words.years(one, item.dueOn()))
                .orElse("Think of " + given + " today");
    }

    private static String lifeEvent(Item item, String given, Background background) {
        var event = Optional.ofNullable(item.sourceId()).map(background.lifeEvents()::get);
        return switch (event.map(Background.LifeEvent::kind).orElse(LifeEventKind.OTHER)) {
            case JOB_LOSS -> "Offer " + given + " your help, and ask nothing of them";
            case LOSS -> "Write " + given + " a few words of your own, and offer help";
            case MOVE -> "Ask " + given + " how they are settling in";
            case PUBLICATION -> "Read it, and tell " + given + " what struck you";
            case NEW_JOB, PROMOTION, GRADUATION, CHILD, MARRIAGE, AWARD -> "Congratulate " + given;
            case OTHER, UNKNOWN -> "Let " + given + " know that you have heard of it";
        };
    }

    /// The best of what there is to say without an occasion.
    private static String inTouch(Person person, Background background) {
        return Stream.<Optional<String>>of(
                        person.openTopics().stream().findFirst().map(topic -> "Take up what you left open: " + topic),
                        person.matches().stream().findFirst().map(Suggesting::share),
                        give(person, background),
                        howCanIHelp(person),
                        person.details().interests().stream().findFirst().map(interest -> "Ask about " + interest),
                        Optional.ofNullable(person.lastNote()).map(note -> "Take up where you left off"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("Say hello and ask how they are");
    }

    private static String share(Background.Match match) {
        return "Share “" + match.title() + "”"
                + match.why().stream().findFirst().map(why -> ": " + why).orElse("");
    }

    private static Optional<String> give(Person person, Background background) {
        return person.details().needs().stream()
                .flatMap(need -> background.offers().stream()
                        .filter(offer -> meets(offer, need))
                        .map(offer -> "Offer “" + offer.title() + "”: they need " + need.text()))
                .findFirst();
    }

    /// By its kind, or by a topic that stands in their words.
    private static boolean meets(Background.Offer offer, Need need) {
        String text = need.text().toLowerCase(Locale.ROOT);
        return offer.kind().name().equalsIgnoreCase(need.kind())
                || offer.topics().stream()
                        .map(topic -> topic.toLowerCase(Locale.ROOT))
                        .anyMatch(topic -> topic.length() >= SHORTEST_WORD && text.contains(topic));
    }

    /// Asked once ever, of somebody one has been in touch with.
    private static Optional<String> howCanIHelp(Person person) {
        boolean ask = person.askedHowToHelpOn() == null && person.lastRealTouchAt() != null;
        return ask ? Optional.of("Ask how you can help") : Optional.empty();
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "…";
    }
}
