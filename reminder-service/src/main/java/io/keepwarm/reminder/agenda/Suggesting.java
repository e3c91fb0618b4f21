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
/// what they need, asks once how to help, gives to somebody with more experience what the gap leaves to give, and then
/// asks about an interest or how they are.
final class Suggesting {
    private static final int LONGEST_NOTE = 500;
    private static final int SHORTEST_WORD = 3;

    private Suggesting() {}

    /// Empty for a contact the member may not see, or who is not known yet.
    static Optional<Suggestion> of(Item item, Background background) {
        return background.person(item.contactId()).map(person -> {
            var advice = advice(item, person, background);
            return new Suggestion(
                    advice.text(),
                    Words.promise(item, background)
                            .map(Background.Promise::channel)
                            .orElse(person.channel()),
                    shortened(person.lastNote()),
                    advice.saying());
        });
    }

    private static Advice advice(Item item, Person person, Background background) {
        String given = person.given();
        return switch (item.reason()) {
            case MY_PROMISE ->
                Words.promise(item, background)
                        .map(promise ->
                                Advice.of("Do as you promised: " + promise.what(), "KEEP_PROMISE", promise.what()))
                        .orElse(Advice.of("Do as you promised", "KEEP_PROMISE"));
            case THEIR_PROMISE -> theirPromise(item, given, background);
            case REPLY_OWED -> Advice.of("Answer " + given + "; a kind no is an answer too", "ANSWER", given);
            case SAY_THANKS ->
                Advice.of("Thank " + given + ", and say what you will do with their help", "THANK", given);
            case REPORT_BACK ->
                Advice.of("Tell " + given + " what you did with their help, and what came of it", "REPORT", given);
            case DISCUSS_SHARED ->
                Advice.of("Ask " + given + " what they thought of what you shared", "DISCUSS", given);
            case OCCASION -> occasion(item, given, background);
            case CONGRATULATE -> lifeEvent(item, given, background);
            case REVIEW_RELEVANCE ->
                Advice.of("Think again what " + given + " matters for, and when to look next", "REVIEW", given);
            case CUSTOM ->
                Words.reminderNote(item, background)
                        .map(note -> Advice.of(note, "DO", note))
                        .orElse(Advice.of("Do what you wanted to be reminded of", "DO"));
            case FIRST_FOLLOW_UP ->
                person.isAcquaintedLongBefore(item.dueOn())
                        ? inTouch(item, person, background)
                        : Advice.of(
                                "Say that it was good to meet " + given + ", and take up what you talked about",
                                "GOOD_TO_MEET",
                                given);
            case RECONNECT ->
                Advice.of(
                        "Say how you came to think of " + given
                                + ", ask about something current of theirs, tell a bit about you,"
                                + " and propose a talk",
                        "RECONNECT",
                        given);
            case KEEP_IN_TOUCH, UNKNOWN -> inTouch(item, person, background);
        };
    }

    private static Advice theirPromise(Item item, String given, Background background) {
        String text = "Ask " + given + " how it is going";
        return Words.promise(item, background)
                .map(promise -> Advice.of(text + ": " + promise.what(), "ASK_PROMISE", given, promise.what()))
                .orElse(Advice.of(text, "ASK_PROMISE", given));
    }

    private static Advice occasion(Item item, String given, Background background) {
        var occasion = Words.occasionOf(item, background);
        OptionalInt years = occasion.map(one -> one.years(item.dueOn())).orElse(OptionalInt.empty());
        if (occasion.map(Occasion::kind).filter(Occasion.BIRTHDAY::equals).isPresent()) {
            String text = "Wish " + given + " a happy birthday";
            return years.isPresent()
                    ? Advice.of(
                            text + "; they turn " + years.getAsInt(),
                            "BIRTHDAY",
                            given,
                            Integer.toString(years.getAsInt()))
                    : Advice.of(text, "BIRTHDAY", given);
        }
        String text = "Think of " + given + " today";
        return occasion.map(one -> text + ": " + Words.name(one) + Words.years(one, item.dueOn()))
                .map(named -> Advice.of(named, "THINK_OF", given))
                .orElse(Advice.of(text, "THINK_OF", given));
    }

    private static Advice lifeEvent(Item item, String given, Background background) {
        var event = Optional.ofNullable(item.sourceId()).map(background.lifeEvents()::get);
        return switch (event.map(Background.LifeEvent::kind).orElse(LifeEventKind.OTHER)) {
            case JOB_LOSS -> Advice.of("Offer " + given + " your help, and ask nothing of them", "OFFER_HELP", given);
            case LOSS -> Advice.of("Write " + given + " a few words of your own, and offer help", "CONDOLE", given);
            case MOVE -> Advice.of("Ask " + given + " how they are settling in", "ASK_SETTLING_IN", given);
            case PUBLICATION -> Advice.of("Read it, and tell " + given + " what struck you", "READ_IT", given);
            case NEW_JOB, PROMOTION, GRADUATION, CHILD, MARRIAGE, AWARD ->
                Advice.of("Congratulate " + given, "CONGRATULATE", given);
            case OTHER, UNKNOWN -> Advice.of("Let " + given + " know that you have heard of it", "HEARD_OF_IT", given);
        };
    }

    /// The best of what there is to say without an occasion.
    private static Advice inTouch(Item item, Person person, Background background) {
        return Stream.<Optional<Advice>>of(
                        person.openTopics().stream()
                                .findFirst()
                                .map(topic -> Advice.of("Take up what you left open: " + topic, "OPEN_TOPIC", topic)),
                        person.matches().stream().findFirst().map(Suggesting::share),
                        give(person, background),
                        howCanIHelp(person),
                        giveAllTheSame(item, person, background),
                        person.details().interests().stream()
                                .findFirst()
                                .map(interest -> Advice.of("Ask about " + interest, "ASK_ABOUT", interest)),
                        Optional.ofNullable(person.lastNote())
                                .map(note -> Advice.of("Take up where you left off", "TAKE_UP")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Advice.of("Say hello and ask how they are", "SAY_HELLO"));
    }

    private static Advice share(Background.Match match) {
        String text = "Share “" + match.title() + "”";
        return match.why().stream()
                .findFirst()
                .map(why -> Advice.of(text + ": " + why, "SHARE", match.title()))
                .orElse(Advice.of(text, "SHARE", match.title()));
    }

    private static Optional<Advice> give(Person person, Background background) {
        return person.details().needs().stream()
                .flatMap(need -> background.offers().stream()
                        .filter(offer -> meets(offer, need, hasMoreExperience(person)))
                        .map(offer -> Advice.of(
                                "Offer “" + offer.title() + "”: they need " + need.text(),
                                "OFFER",
                                offer.title(),
                                need.text())))
                .findFirst();
    }

    /// By its kind, or by a topic that stands in their words, if that much is for the member to give.
    private static boolean meets(Background.Offer offer, Need need, boolean acrossTheGap) {
        if (offer.kind().name().equalsIgnoreCase(need.kind())) {
            return true;
        }
        String text = need.text().toLowerCase(Locale.ROOT);
        return (!acrossTheGap || Experience.bridges(offer.kind()))
                && offer.topics().stream()
                        .map(topic -> topic.toLowerCase(Locale.ROOT))
                        .anyMatch(topic -> topic.length() >= SHORTEST_WORD && text.contains(topic));
    }

    /// Of what the member can give to somebody with more experience, another thing each time.
    private static Optional<Advice> giveAllTheSame(Item item, Person person, Background background) {
        var gifts = background.offers().stream()
                .filter(offer -> hasMoreExperience(person) && Experience.bridges(offer.kind()))
                .map(Background.Offer::title)
                .toList();
        if (gifts.isEmpty()) {
            return Optional.empty();
        }
        String gift = gifts.get(Math.floorMod(item.dueOn().toEpochDay(), gifts.size()));
        return Optional.of(Advice.of(
                "Offer “" + gift + "”: welcome also to somebody with more experience", "OFFER_ALL_THE_SAME", gift));
    }

    private static boolean hasMoreExperience(Person person) {
        return Experience.isGreater(person.origin(), person.details().title());
    }

    /// Asked once ever, of somebody one has been in touch with.
    private static Optional<Advice> howCanIHelp(Person person) {
        boolean ask = person.askedHowToHelpOn() == null && person.lastRealTouchAt() != null;
        return ask ? Optional.of(Advice.of("Ask how you can help", "ASK_HOW_TO_HELP")) : Optional.empty();
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "…";
    }
}
