package io.keepwarm.contact.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.likeness.Likeness.Kind;
import io.keepwarm.contact.likeness.Likeness.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static Card card(String json) {
        try {
            return new ObjectMapper().readValue(json.replace('\'', '"'), Card.class);
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Card person(String name, String more) {
        return card("{'name': " + name + more + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'given': 'Maya', 'family': 'Okonkwo'} | {'full': 'Maya Okonkwo'}",
                "{'given': 'MAYA', 'family': 'Okonkwo'} | {'full': 'Dr. Maya A. Okonkwo'}",
                "{'given': 'José', 'family': 'Núñez'} | {'given': 'Jose', 'family': 'Nunez'}",
                "{'given': '伟', 'family': '王'} | {'given': '伟', 'family': '王'}",
            })
    void theSameNameIsWorthALookHoweverItIsWritten(String one, String other) {
        var likeness = Likeness.of(person(one, ""), person(other, ""));
        assertThat(likeness.score()).isEqualTo(50);
        assertThat(likeness.reasons()).extracting(Reason::kind).containsExactly(Kind.NAME);
        assertThat(MatchKeys.of(person(one, ""))).containsAnyElementsOf(MatchKeys.of(person(other, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'full': 'Piet Jansen'} | {'full': 'Jansen Piet'}",
                "{'given': 'Piet', 'family': 'Jansen'} | {'full': 'Jansen, Piet'}",
                "{'given': 'Piet', 'family': 'Jansen'} | {'given': 'Jansen', 'family': 'Piet'}",
            })
    void theWordsOfANameMayStandInAnyOrder(String one, String other) {
        var likeness = Likeness.of(person(one, ""), person(other, ""));
        assertThat(likeness.score()).isEqualTo(50);
        assertThat(likeness.reasons()).containsExactly(new Reason(Kind.NAME, "piet jansen"));
        assertThat(MatchKeys.of(person(one, ""))).containsAnyElementsOf(MatchKeys.of(person(other, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'given': 'Piet', 'family': 'Jansen'} | {'full': 'Janssen, Piet'}",
                "{'given': 'Katherine', 'family': 'Johnson'} | {'given': 'Kathrine', 'family': 'Johnson'}",
                "{'full': 'Katherine Johnson'} | {'full': 'Kahterine Johnson'}",
            })
    void oneLetterOfANameMayBeWrongWhereTheDayOfBirthIsTheSame(String one, String other) {
        var born = person(one, ", 'birthday': '1970-01-02'");
        var again = person(other, ", 'birthday': '--01-02'");
        var likeness = Likeness.of(born, again);
        assertThat(likeness.isWorthALook()).isTrue();
        assertThat(likeness.reasons()).extracting(Reason::kind).containsExactly(Kind.SIMILAR_NAME, Kind.BIRTHDAY);
        assertThat(MatchKeys.of(born)).containsAnyElementsOf(MatchKeys.of(again));
    }

    @Test
    void aDayOfBirthAloneIsNoLikeness() {
        var one = person("{'given': 'Piet', 'family': 'Jansen'}", ", 'birthday': '1970-01-02'");
        assertThat(Likeness.of(one, person("{'given': 'Piet', 'family': 'Jagt'}", ", 'birthday': '1970-01-02'"))
                        .isWorthALook())
                .isFalse();
        var otherDay = Likeness.of(one, person("{'full': 'Piet Jansen'}", ", 'birthday': '--01-03'"));
        assertThat(otherDay.reasons()).extracting(Reason::kind).containsExactly(Kind.NAME);
    }

    @Test
    void halvesOfOneDayAgree() {
        var likeness = Likeness.of(
                person("{'full': 'Ada Byron'}", ", 'birthday': '--01-02'"),
                person("{'full': 'Ada Byron'}", ", 'birthday': '1970-01-02'"));
        assertThat(likeness.reasons())
                .containsExactly(new Reason(Kind.NAME, "ada byron"), new Reason(Kind.BIRTHDAY, "1970-01-02"));
    }

    @Test
    void whatTheyHaveInCommonAddsUp() {
        String mail = ", 'emails': [{'value': 'Maya@B.example'}], 'phones': [{'value': '+49 170 1234567'}]";
        String again = ", 'emails': [{'value': 'maya@b.example'}], 'phones': [{'value': '0170/1234567'}]";
        var likeness =
                Likeness.of(person("{'given': 'Maya', 'family': 'O'}", mail), person("{'given': 'Maya'}", again));
        assertThat(likeness.score()).isEqualTo(92);
        assertThat(likeness.reasons())
                .containsExactly(new Reason(Kind.EMAIL, "maya@b.example"), new Reason(Kind.PHONE, "01234567"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'given': 'Maya', 'family': 'Okonkwo'} | {'given': 'Tom', 'family': 'Okonkwo'}",
                "{'full': 'Maya Okonkwo'} | {'full': 'Tom Okonkwo'}",
                "{'full': 'Okonkwo, Maya'} | {'given': 'Tom', 'family': 'Okonkwo'}",
            })
    void twoOfAFamilyInOneMailboxAreOtherPeopleButAskedAbout(String one, String other) {
        String mailbox = ", 'emails': [{'value': 'family@okonkwo.example'}]";
        var likeness = Likeness.of(person(one, mailbox), person(other, mailbox));
        assertThat(Names.of(person(one, "")).contradict(Names.of(person(other, ""))))
                .isTrue();
        assertThat(likeness.isWorthALook()).isTrue();
        assertThat(likeness.score()).isEqualTo(40);
    }

    @Test
    void anOfficesMailboxDoesNotMakeItOnePerson() {
        String mailbox = ", 'emails': [{'value': 'office@okonkwo.example'}]";
        var likeness = Likeness.of(
                person("{'given': 'Maya', 'family': 'Okonkwo'}", mailbox),
                person("{'given': 'Tom', 'family': 'Ferry'}", mailbox));
        assertThat(likeness.isWorthALook()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'full': 'Nagy Anna'} | {'given': 'Anna', 'family': 'Nagy'}",
                "{'full': 'Byron, Ada'} | {'full': 'Ada Byron'}",
                "{'full': 'Ada Byron'} | {'full': 'Ada Lovelace'}",
                "{'full': 'Dr. Maya A. Okonkwo'} | {'given': 'May', 'family': 'Stone'}",
                "{'full': 'Okonkwo'} | {'given': 'Maya', 'family': 'Okonkwo'}",
            })
    void aWholeNameInAnotherOrderOrWithAnotherFamilyNameContradictsNothing(String one, String other) {
        var names = Names.of(person(one, ""));
        assertThat(names.contradict(Names.of(person(other, "")))).isFalse();
        assertThat(Names.of(person(other, "")).contradict(names)).isFalse();
    }

    @Test
    void aShortFormOfANameIsNoOtherName() {
        String mail = ", 'emails': [{'value': 'rob@b.example'}]";
        assertThat(Likeness.of(
                                person("{'given': 'Rob', 'family': 'Stone'}", mail),
                                person("{'given': 'Robert', 'family': 'Stone'}", mail))
                        .score())
                .isEqualTo(80);
        assertThat(Likeness.of(
                                person("{'given': 'Robert', 'nickname': 'Bob'}", mail),
                                person("{'given': 'Bob', 'family': 'Stone'}", mail))
                        .score())
                .isEqualTo(80);
    }

    @Test
    void oneProfileIsOnePersonWhateverTheyAreCalled() {
        String profile = ", 'profiles': [{'network': 'linkedin', 'value': 'https://www.linkedin.com/in/maya/'}]";
        String again = ", 'profiles': [{'network': 'linkedin', 'value': 'linkedin.com/in/maya'}]";
        assertThat(Likeness.of(person("{'given': 'Maya'}", profile), person("{'given': 'Oluchi'}", again))
                        .isWorthALook())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1984-05-17, 1984-05-17, 70",
        "1984-05-17, 1985-05-17, 25",
        "1984-05-17, --05-17, 70",
        "1984-05-17, --05-18, 25",
        "1984, --05-18, 50",
    })
    void aBirthdaySpeaksForItOrAgainstIt(String one, String other, int score) {
        String name = "{'full': 'Maya Okonkwo'}";
        assertThat(Likeness.of(
                                person(name, ", 'birthday': '" + one + "'"),
                                person(name, ", 'birthday': '" + other + "'"))
                        .score())
                .isEqualTo(score);
    }

    @Test
    void whatAnAddressLendsAsANameIsNone() {
        assertThat(MatchKeys.of(card("{'name': {'full': 'Acme Works'}, 'organisation': 'Acme Works'}")))
                .isEmpty();
        assertThat(MatchKeys.of(card("{'phones': [{'value': '4711'}]}"))).isEmpty();
        assertThat(MatchKeys.of(null)).isEmpty();
    }

    @Test
    void likenessIsTheSameFromBothSides() {
        var one = person("{'given': 'Maya', 'family': 'Okonkwo'}", ", 'birthday': '1984'");
        var other = person("{'full': 'Maya Okonkwo'}", ", 'birthday': '1985'");
        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one));
    }
}
