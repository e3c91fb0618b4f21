package io.keepwarm.interaction.outreachcheck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Spelling SPELLING =
            Spelling.read(List.of("i'm = i am", "favor = favour", "*'s = *"), List.of());

    private static boolean finds(String phrase, String text) {
        var sections = PhraseReader.sections("""
                [wanted]
                %s
                [pet]
                (cat|big dog)
                """.formatted(phrase));
        var vocabulary = new Vocabulary();
        var lists = PhraseReader.read(sections, SPELLING, vocabulary);
        var cut = Cutting.cut(text, SPELLING, Set.of("mr"), Set.of("monday"));
        var reading = new Reading(cut, vocabulary.numbersOf(cut.words()), lists.size(), vocabulary.none());
        for (int number = 0; number < cut.sentences().size(); number++) {
            reading.enter(number);
            var sentence = cut.sentences().get(number);
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (reading.lengths(lists.get("wanted"), at) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "lend me            ; Could you LEND me a tent?        ; true",
                "lend me            ; Lend it to me.                   ; false",
                "lend me            ; He may lend. Me, I never would.  ; false",
                "i am               ; I’m here                         ; true",
                "a favour           ; A favor, please                  ; true",
                "anna               ; It is Anna's                     ; true",
                "resume             ; My résumé                        ; true",
                "recommend*         ; my recommendation                ; true",
                "*ing               ; I am sailing                     ; true",
                "a (red|dark blue) boat ; a dark blue boat             ; true",
                "a (red|dark blue) boat ; a dark boat                  ; false",
                "a [very] red boat  ; a red boat                       ; true",
                "a [very] red boat  ; a very red boat                  ; true",
                "find ... job       ; find me a better job             ; true",
                "find ... job       ; find me a far better paid job    ; false",
                "find ...5 job      ; find me a far better paid job    ; true",
                "my _ boat          ; my old boat                      ; true",
                "my _ boat          ; my boat                          ; false",
                "my {pet}           ; my big dog                       ; true",
                "my !{pet} _        ; my cat                           ; false",
                "my !{pet} _        ; my boat                          ; true",
                "^ hello            ; Hello you                        ; true",
                "^ hello            ; Oh hello you                     ; false",
                "thanks $           ; Many thanks.                     ; true",
                "thanks $           ; Thanks a lot.                    ; false",
                "ask <name>         ; I ask Rosa                       ; true",
                "ask <name>         ; I ask people                     ; false",
                "on <name>          ; I come on Monday                 ; false",
                "<question> how     ; How is it?                       ; true",
                "<question> how     ; See how it is.                   ; false",
                "[my] (cat|old dog) barks ; An old dog barks           ; true",
                "[my] (cat|old dog) barks ; An old cat. A dog barks    ; false",
                "follow-up          ; a follow-up                      ; true",
            })
    void findsWhatItSays(String phrase, String text, boolean found) {
        assertThat(finds(phrase, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {stranger}", "a (red", "a [red", "a red)", "a red]", "a |b", "a <person>"})
    void saysWhichLineCannotBeRead(String phrase) {
        assertThatThrownBy(() -> finds(phrase, "a red boat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[wanted]");
    }

    @Test
    void aListMayNotNameItself() {
        var sections = PhraseReader.sections("[one]\na {two}\n{two}\n[two]\n{one}\n");

        assertThatThrownBy(() -> PhraseReader.read(sections, SPELLING, new Vocabulary()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("names itself");
    }

    @Test
    void cutsSentencesWhereTheyEnd() {
        assertThat(sentences("Hi Ada,\nI met Mr. Berg at 3.5 km. He says hi! Why? See example.org/a.b\n\nBest\nTom"))
                .containsExactly(
                        "Hi Ada",
                        "I met Mr. Berg at 3.5 km.",
                        "He says hi!",
                        "Why?",
                        "See example.org/a.b",
                        "Best",
                        "Tom");
    }

    @Test
    void takesALineThatGoesOnForOneSentence() {
        assertThat(sentences("this is a long line that was broken by a mail\nprogram and goes on"))
                .hasSize(1);
    }

    private static List<String> sentences(String text) {
        return Cutting.cut(text, SPELLING, Set.of("mr"), Set.of()).sentences().stream()
                .map(sentence ->
                        text.substring(sentence.at().from(), sentence.at().to()))
                .toList();
    }
}
