package io.keepwarm.contact.search;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.chassis.words.Topics;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.Interest;
import io.keepwarm.contact.card.Need;
import io.keepwarm.contact.card.PartialDate;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a contact is found by. Every term starts with the sign of its team, so that a look-up never reads through the
/// entries of other teams.
public final class Terms {
    static final int LONGEST_BEGINNING = 3;
    static final int LONGEST_NAME_BEGINNING = 10;
    private static final int MOST_WORDS = 2_000;
    private static final int MOST_NAME_WORDS = 12;
    private static final int MOST_OTHER_WORDS = 24;
    private static final int MOST_NOTE_WORDS = 100;
    private static final int SHORTEST_END_OF_NUMBER = 4;
    private static final int LONGEST_END_OF_NUMBER = 20;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final TeamSign team;
    private final Set<String> terms = new HashSet<>();

    private Terms(TeamSign team) {
        this.team = team;
    }

    /// The terms of a card kept by `keeperId`.
    public static List<String> of(TeamSign team, Card card, String keeperId) {
        var terms = new Terms(team);
        terms.add(Mark.KEEPER, keeperId);
        terms.add(Mark.TIER, Objects.toString(card.tier(), ""));
        terms.add(Mark.STATE, Objects.toString(card.state(), ""));
        if (card.relevance() != null) {
            card.relevance().goalIds().forEach(goal -> terms.add(Mark.GOAL, goal));
        }
        terms.interests(card.interests());
        terms.needs(card.needs());
        terms.birthday(card.birthday());
        known(card).forEach(topic -> terms.add(Mark.ABOUT, topic));
        card.emails().forEach(terms::email);
        card.phones().forEach(terms::phone);
        card.tags().forEach(tag -> terms.add(Mark.TAG, Folded.text(tag)));
        terms.almost(names(card.name()), said(card.organisation()));
        terms.almostOthers(
                MOST_OTHER_WORDS,
                said(card.title()),
                card.tags(),
                card.interests().stream().map(Interest::value).toList());
        terms.almostOthers(
                MOST_OTHER_WORDS,
                card.emails().stream().map(EmailAddress::value).toList());
        terms.almostOthers(MOST_NOTE_WORDS, said(card.notes()));
        terms.named(names(card.name()));
        terms.words(said(card.organisation(), card.title(), String.join(" ", card.tags())));
        terms.words(Stream.concat(card.interests().stream().map(Interest::value), said(card.notes()).stream())
                .toList());
        return List.copyOf(terms.terms);
    }

    /// The terms in the words of a `tsvector`.
    public static String written(Collection<String> terms) {
        var written = new StringBuilder(terms.size() * 20);
        for (String term : terms) {
            written.append('\'')
                    .append(term.replace("\\", "\\\\").replace("'", "''"))
                    .append("' ");
        }
        return written.toString();
    }

    /// What somebody may know about, by which they are found when somebody else needs help.
    private static Set<String> known(Card card) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(card.title());
        texts.add(card.role());
        texts.add(card.organisation());
        card.interests().forEach(interest -> texts.add(interest.value()));
        texts.addAll(card.tags());
        return Topics.of(texts.toArray(String[]::new));
    }

    private static List<String> names(@Nullable PersonName name) {
        return name == null
                ? List.of()
                : said(
                        name.full(),
                        name.given(),
                        name.family(),
                        name.additional(),
                        name.nickname(),
                        name.phonetic(),
                        name.familyFirst());
    }

    private static List<String> said(@Nullable String... texts) {
        List<String> said = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }

    private void add(Mark mark, String value) {
        if (!value.isEmpty()) {
            terms.add(team.on(mark.on(value)));
        }
    }

    private void interests(List<Interest> interests) {
        interests.stream()
                .flatMap(interest -> Phrases.kept(interest.value()))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(phrase -> add(Mark.INTEREST, phrase));
    }

    private void needs(List<Need> needs) {
        needs.stream()
                .filter(need -> need.resolvedOn() == null)
                .flatMap(need -> said(need.kind(), need.text()).stream())
                .flatMap(Folded::words)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> add(Mark.NEED, word));
    }

    private void birthday(@Nullable String day) {
        if (day != null) {
            PartialDate.parse(day)
                    .map(PartialDate::month)
                    .ifPresent(month -> add(Mark.BIRTHDAY_MONTH, String.valueOf(month)));
        }
    }

    private void email(EmailAddress email) {
        String folded = Folded.text(email.value());
        add(Mark.EMAIL, folded);
        terms.add(team.on(folded));
        words(List.of(email.value()));
    }

    /// A number is found by any of its digits that follow one another, four of them at least: each ending is a term.
    /// Of what is longer than any number only those of its last digits are.
    private void phone(Phone phone) {
        String end = Folded.phone(phone.value());
        add(Mark.PHONE, end);
        if (end.length() == Folded.SIGNIFICANT_DIGITS) {
            almost(Stream.of(end), 1);
        }
        said(phone.value(), phone.number()).stream().map(Folded::digits).forEach(digits -> {
            if (!digits.isEmpty()) {
                terms.add(team.on(digits));
            }
            for (int start = Math.max(1, digits.length() - LONGEST_END_OF_NUMBER);
                    start <= digits.length() - SHORTEST_END_OF_NUMBER;
                    start++) {
                terms.add(team.on(digits.substring(start)));
            }
        });
    }

    private void almost(List<String> names, List<String> organisations) {
        almost(Stream.concat(names.stream(), organisations.stream()).flatMap(Folded::words), MOST_NAME_WORDS);
    }

    /// What has a digit in it is a number or a code, of which another digit makes another.
    @SafeVarargs
    private void almostOthers(int most, List<String>... texts) {
        almost(
                Stream.of(texts)
                        .flatMap(List::stream)
                        .flatMap(Folded::words)
                        .filter(word -> !DIGIT.matcher(word).find()),
                most);
    }

    private void almost(Stream<String> words, int most) {
        words.distinct()
                .limit(most)
                .flatMap(word -> Typos.forms(word).stream())
                .forEach(form -> terms.add(team.on(form)));
    }

    private void named(List<String> names) {
        names.stream().flatMap(Folded::words).distinct().limit(MOST_WORDS).forEach(word -> {
            add(Mark.NAME, word);
            beginnings(Mark.NAME_BEGINNING, word, LONGEST_NAME_BEGINNING);
        });
    }

    private void words(List<String> texts) {
        texts.stream().flatMap(Folded::words).distinct().limit(MOST_WORDS).forEach(word -> {
            terms.add(team.on(word));
            beginnings(Mark.BEGINNING, word, LONGEST_BEGINNING);
        });
    }

    private void beginnings(Mark mark, String word, int longest) {
        for (int length = 1; length <= Math.min(longest, word.length()); length++) {
            terms.add(team.on(mark.on(word.substring(0, length))));
        }
    }
}
