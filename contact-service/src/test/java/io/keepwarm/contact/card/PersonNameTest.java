package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "雷, 李, 李雷",
        "철수, 김, 김철수",
        "はなこ, 山田, 山田はなこ",
        "ハナコ, 山田, 山田 ハナコ",
        "マリー, 山田, 山田 マリー",
        "ﾏﾘｰ, ﾔﾏﾀﾞ, ﾔﾏﾀﾞ ﾏﾘｰ",
        "アン・マリー, 山田, 山田 アン・マリー",
        "カ\u3099ク, 山田, 山田 カ\u3099ク",
        "ー, 李, ー 李",
        "John, 李, John 李",
        "Maya, Okonkwo, Maya Okonkwo",
    })
    void aNameIsShownInTheOrderOfItsScript(String given, String family, String shown) {
        assertThat(name(given, family).spoken()).isEqualTo(shown);
    }

    @Test
    void whatStandsBeforeAndBehindStaysThere() {
        assertThat(new PersonName(null, "雷", "李", null, "Dr.", "博士", null, null).spoken())
                .isEqualTo("Dr. 李雷 博士");
    }

    @ParameterizedTest
    @CsvSource({"李雷", "雷 李"})
    void aFullNameThatNobodyGaveFollowsItsParts(String putTogether) {
        var card = CardDraft.of(name("雷", "李").called(putTogether)).card();
        assertThat(card.asGiven().shownName()).isEqualTo("李雷");
    }

    private static PersonName name(String given, String family) {
        return new PersonName(null, given, family, null, null, null, null, null);
    }
}
