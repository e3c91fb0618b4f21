package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.Background;
import io.keepwarm.reminder.knowledge.ContactDetails;
import io.keepwarm.reminder.occasion.Occasion;
import io.keepwarm.reminder.plan.BearingFruit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Why a follow-up is there, in words for its member. Each sentence stands alone.
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Words() {}

    /// The reasons, the first of which is its own.
    static List<String> why(Item item, Background background, LocalDate today, ZoneId zone) {
        List<String> why = new ArrayList<>();
        why.add(reason(item, background, today));
        var person = background.person(item.contactId());
        if (isAboutSilence(item.reason())) {
            person.ifPresent(known -> why.add(silence(known, today, zone)));
        }
        matters(item, background).ifPresent(text -> why.add("Matters now: " + text));
        return why.stream().filter(text -> !text.isEmpty()).toList();
    }

    /// What the contact matters for, if it matters much just now.
    static Optional<String> matters(Item item, Background background) {
        return background
                .person(item.contactId())
                .map(known -> known.details().relevanceWhy())
                .filter(text -> item.relevance() != null && item.relevance() >= Candidate.MUCH);
    }

    private static boolean isAboutSilence(Reason reason) {
        return switch (reason) {
            case KEEP_IN_TOUCH, RECONNECT, FIRST_FOLLOW_UP, OCCASION, CONGRATULATE -> true;
            case REPLY_OWED,
                    MY_PROMISE,
                    THEIR_PROMISE,
                    SAY_THANKS,
                    REPORT_BACK,
                    DISCUSS_SHARED,
                    REVIEW_RELEVANCE,
                    CUSTOM,
                    UNKNOWN -> false;
        };
    }

    static String reason(Item item, Background background, LocalDate today) {
        return switch (item.reason()) {
            case KEEP_IN_TOUCH -> "Time to be in touch again" + when(item.dueOn(), today);
            case FIRST_FOLLOW_UP ->
                background
                        .person(item.contactId())
                        .filter(person -> person.isAcquaintedLongBefore(item.dueOn()))
                        .map(person -> "New on your list: a first word from here")
                        .orElse("New: a word soon after meeting is remembered");
            case REPLY_OWED -> "They wait for your answer" + since(item.dueOn(), today) + owed(item, background);
            case MY_PROMISE -> "You promised" + promised(item, background) + when(item.dueOn(), today);
            case THEIR_PROMISE -> "They promised" + promised(item, background) + ": ask gently";
            case SAY_THANKS -> "They helped: say thank you" + owed(item, background);
            case REPORT_BACK -> "They helped: tell them what came of it" + owed(item, background);
            case OCCASION -> occasion(item, background) + when(item.dueOn(), today);
            case CONGRATULATE -> happened(item, background);
            case RECONNECT -> "You have lost touch: a word now finds an old tie again";
            case DISCUSS_SHARED -> "You shared something with them: ask what they think of it" + owed(item, background);
            case REVIEW_RELEVANCE -> "You meant to think again about what they matter for";
            case CUSTOM -> "Your reminder" + reminder(item, background) + when(item.dueOn(), today);
            case UNKNOWN -> "";
        };
    }

    private static String silence(Background.Person person, LocalDate today, ZoneId zone) {
        var last = person.lastRealTouchAt();
        if (last == null) {
            return "No touch logged yet";
        }
        long silent = ChronoUnit.DAYS.between(LocalDays.dayOf(last, zone), today);
        return silent <= 0 ? "Last in touch today" : "Last in touch " + days(silent) + " ago";
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String when(LocalDate dueOn, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, dueOn);
        if (ahead == 0) {
            return ": today";
        }
        if (ahead == 1) {
            return ": tomorrow";
        }
        return ahead > 0 ? ": on " + DAY.format(dueOn) : ": " + days(-ahead) + " late";
    }

    private static String since(LocalDate dueOn, LocalDate today) {
        long late = ChronoUnit.DAYS.between(dueOn, today);
        return late > 0 ? ", " + days(late) + " late" : "";
    }

    private static String owed(Item item, Background background) {
        return owedNote(item, background)
                .or(() -> reachedGoal(item, background).map(title -> "you reached “" + title + "”"))
                .map(note -> ": " + note)
                .orElse("");
    }

    static Optional<String> owedNote(Item item, Background background) {
        return Optional.ofNullable(item.sourceId())
                .flatMap(source -> background
                        .person(item.contactId())
                        .map(person -> person.owed().get(source)));
    }

    /// What was reached with their help.
    static Optional<String> reachedGoal(Item item, Background background) {
        return background.person(item.contactId()).stream()
                .flatMap(person -> person.details().goals().stream())
                .filter(goal -> BearingFruit.source(goal.id()).equals(item.sourceId()))
                .map(ContactDetails.Goal::title)
                .findFirst();
    }

    private static String promised(Item item, Background background) {
        return promise(item, background).map(promise -> ", " + promise.what()).orElse("");
    }

    static Optional<Background.Promise> promise(Item item, Background background) {
        return Optional.ofNullable(item.sourceId()).map(background.promises()::get);
    }

    private static String reminder(Item item, Background background) {
        return reminderNote(item, background).map(note -> ", " + note).orElse("");
    }

    static Optional<String> reminderNote(Item item, Background background) {
        return Optional.ofNullable(item.sourceId()).map(background.reminders()::get);
    }

    private static String happened(Item item, Background background) {
        var event = Optional.ofNullable(item.sourceId()).map(background.lifeEvents()::get);
        String what = event.map(Background.LifeEvent::kind)
                .map(kind -> switch (kind) {
                    case NEW_JOB -> "They have a new job";
                    case PROMOTION -> "They were promoted";
                    case JOB_LOSS -> "They have lost their job";
                    case GRADUATION -> "They have graduated";
                    case MOVE -> "They have moved";
                    case CHILD -> "They have a child";
                    case MARRIAGE -> "They have married";
                    case LOSS -> "Somebody close to them has died";
                    case PUBLICATION -> "They have published something";
                    case AWARD -> "They were given an award";
                    case OTHER, UNKNOWN -> "Something happened in their life";
                })
                .orElse("Something happened in their life");
        return what
                + event.map(Background.LifeEvent::note).map(note -> ": " + note).orElse("");
    }

    private static String occasion(Item item, Background background) {
        return occasionOf(item, background)
                .map(occasion -> name(occasion) + years(occasion, item.dueOn()))
                .orElse("A day to remember");
    }

    static Optional<Occasion> occasionOf(Item item, Background background) {
        return background.person(item.contactId()).stream()
                .flatMap(person -> person.details().occasions().stream())
                .filter(occasion -> occasion.source(item.dueOn()).equals(item.sourceId()))
                .findFirst();
    }

    static String name(Occasion occasion) {
        if (occasion.label() != null) {
            return occasion.label();
        }
        return occasion.kind().equals(Occasion.BIRTHDAY)
                ? "Birthday"
                : occasion.kind().charAt(0)
                        + occasion.kind().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String years(Occasion occasion, @Nullable LocalDate on) {
        var years = on == null ? OptionalInt.empty() : occasion.years(on);
        return years.isPresent() ? " (" + years.getAsInt() + ")" : "";
    }
}
