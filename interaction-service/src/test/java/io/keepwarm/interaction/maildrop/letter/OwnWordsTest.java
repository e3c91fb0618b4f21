package io.keepwarm.interaction.maildrop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 5 Jan 2026 at 10:00, Ada <ada@loom.example> wrote:",
                "On Monday, January 5, 2026 at 10:00 AM Ada Lovelace\n<ada@loom.example> wrote:",
                "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Ada <ada@loom.example>:",
                "Ada <ada@loom.example> schrieb am Mo., 5. Jan. 2026, 10:00:",
                "Le lun. 5 janv. 2026 à 10:00, Ada <ada@loom.example> a écrit :",
                "El lun, 5 ene 2026 a las 10:00, Ada (<ada@loom.example>) escribió:",
                "Il giorno lun 5 gen 2026 alle ore 10:00 Ada <ada@loom.example> ha scritto:",
                "Op ma 5 jan 2026 om 10:00 schreef Ada <ada@loom.example>:",
                "Em seg., 5 de jan. de 2026 às 10:00, Ada <ada@loom.example> escreveu:",
            })
    void whatAnAnswerQuotesIsLeftOut(String attribution) {
        assertThat(OwnWords.of("Yes, Tuesday suits me.\n\n" + attribution + "\n> Shall we meet?\n> Ada\n"))
                .isEqualTo("Yes, Tuesday suits me.");
        assertThat(OwnWords.of("Yes, Tuesday suits me.\n\n" + attribution + "\n\nShall we meet?\nAda\n"))
                .isEqualTo("Yes, Tuesday suits me.");
    }

    @Test
    void answersBetweenQuotedLinesStay() {
        assertThat(OwnWords.of("""
                On Mon, 5 Jan 2026 at 10:00, Ada <ada@loom.example> wrote:
                > Shall we meet?
                Gladly, on Tuesday.
                > Where?
                At the harbour.
                """)).isEqualTo("Gladly, on Tuesday.\nAt the harbour.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: Ada <ada@loom.example>\nSent: Monday, January 5, 2026 10:00 AM\nTo: Robin\nSubject: Meeting",
                "________________________________\nVon: Ada Lovelace\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Robin\nBetreff: Treffen",
                "De : Ada Lovelace <ada@loom.example>\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : Robin\nObjet : Rencontre",
                "*From:* Ada Lovelace <ada@loom.example>\n*Sent:* Monday, January 5, 2026 10:00 AM\n*To:* Robin\n*Subject:* Meeting",
                "---------- Forwarded message ---------\nFrom: Ada <ada@loom.example>\nDate: Mon, Jan 5, 2026 at 10:00 AM\nSubject: Meeting\nTo: <robin@ferry.example>",
                "Begin forwarded message:\n\nFrom: Ada <ada@loom.example>\nSubject: Meeting\nDate: 5 January 2026 at 10:00:00 CET",
            })
    void aMailQuotedWithItsHeadersIsLeftOut(String headed) {
        assertThat(OwnWords.of("See below.\n\n" + headed + "\n\nShall we meet?\n"))
                .isEqualTo("See below.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nRobin\nFerry Ltd.\n+49 30 1234567",
                "Best regards,\nRobin",
                "Viele Grüße\nRobin Ferry\nFerry GmbH · Hafenstraße 1",
                "Cordialement,\nRobin",
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
            })
    void signatureAndClosingAreLeftOut(String signature) {
        assertThat(OwnWords.of("The plan is ready.\n\n" + signature + "\n")).isEqualTo("The plan is ready.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks",
                "She wrote: come at ten",
                "As Ada wrote:\nfirst the loom, then the engine",
                "--- Agenda ---\nfirst the loom",
                "From: where we were standing\none could see the harbour",
                "Best regards to your sister, she wrote me a long letter that I still have to answer properly, with all that happened",
            })
    void ordinaryWordsStay(String words) {
        assertThat(OwnWords.of(words)).isEqualTo(words);
    }

    @Test
    void manyEmptyLinesBecomeOne() {
        assertThat(OwnWords.of("\n\n One. \n\n\n\nTwo.\n\n")).isEqualTo("One.\n\nTwo.");
    }
}
