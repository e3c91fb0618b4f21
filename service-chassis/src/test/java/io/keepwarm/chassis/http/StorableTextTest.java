package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void wholeCharactersAreStorable() {
        assertThat(StorableText.isStorable("")).isTrue();
        assertThat(StorableText.isStorable("Zoë 🚀\n\t字")).isTrue();
    }

    @Test
    void nulAndHalvesOfCharactersAreNot() {
        assertThat(StorableText.isStorable("a\0b")).isFalse();
        assertThat(StorableText.isStorable("\ud83d")).isFalse();
        assertThat(StorableText.isStorable("\ude80\ud83d")).isFalse();
        assertThat(StorableText.isStorable("a\ud83db")).isFalse();
    }
}
