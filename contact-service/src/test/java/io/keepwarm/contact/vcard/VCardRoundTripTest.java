package io.keepwarm.contact.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.card.Address;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.card.Profile;
import io.keepwarm.contact.card.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Whatever a vCard has words for comes back from it as it went in.
class VCardRoundTripTest {
    private static final String UID = "urn:uuid:019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60";

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ09 äøßЖ王\uD83D\uDE00;,:\\\"'=^~%&()<>!$_#*-.\n\t")
                .ofMinLength(1)
                .ofMaxLength(90)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !splitsSurrogates(text));
    }

    private static boolean splitsSurrogates(String text) {
        return !new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    /// Of one line, as names are.
    private static Arbitrary<String> words() {
        return texts().map(text -> text.replaceAll("\\s+", " "));
    }

    private static Arbitrary<List<String>> kinds() {
        return Arbitraries.of(
                        "work", "home", "cell", "Work", "the cabin, in summer", "pref", "voice", "Büro: \"süd\"\n^n;=")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }

    private static Arbitrary<PersonName> names(Arbitrary<String> words) {
        return Combinators.combine(
                        words,
                        words.injectNull(0.3),
                        words.injectNull(0.3),
                        words.injectNull(0.7),
                        words.injectNull(0.7),
                        words.injectNull(0.7),
                        words.injectNull(0.7),
                        words.injectNull(0.7))
                .as(PersonName::new);
    }

    private record Reach(
            List<EmailAddress> emails,
            List<Phone> phones,
            List<Address> addresses,
            List<ContactPoint> urls,
            List<Profile> profiles) {}

    private static Arbitrary<Reach> reach(Arbitrary<String> words) {
        var emails = Combinators.combine(Arbitraries.of("maya", "m.o+x", "zoë"), kinds(), Arbitraries.of(true, false))
                .as((name, kinds, preferred) -> new EmailAddress(name + "@b.example", kinds, preferred));
        var phones = Combinators.combine(
                        Arbitraries.of("+49 30 555-1234", "030 1234", "ask; Mary"),
                        kinds(),
                        Arbitraries.of(true, false))
                .as(Phone::new);
        var addresses = Combinators.combine(
                        texts().injectNull(0.5), texts(), texts().injectNull(0.5), texts().injectNull(0.5), kinds())
                .as((box, street, city, country, kinds) ->
                        new Address(box, null, street, city, null, "10119", country, kinds, false));
        var urls = Combinators.combine(
                        Arbitraries.of("https://b.example/~x?a=1,2;b", "https://www.linkedin.com/in/maya"), kinds())
                .as((url, kinds) -> new ContactPoint(url, kinds, false));
        var profiles = Combinators.combine(
                        Arbitraries.of("mastodon", "skype", "LinkedIn", "other", "a, b", "Pref"),
                        Arbitraries.oneOf(words, Arbitraries.of("https://www.linkedin.com/in/maya")))
                .as(Profile::new);
        return Combinators.combine(
                        emails.list().ofMaxSize(2).uniqueElements(),
                        phones.list().ofMaxSize(2).uniqueElements(),
                        addresses.list().ofMaxSize(2).uniqueElements(),
                        urls.list().ofMaxSize(1),
                        profiles.list().ofMaxSize(2).uniqueElements())
                .as(Reach::new);
    }

    private static Arbitrary<String> days() {
        return Arbitraries.of("1984-05-17", "--05-17", "1984-05", "1984", "--02-29", "2024-02-29");
    }

    private record Rest(
            @Nullable String organisation,
            @Nullable String title,
            @Nullable String role,
            @Nullable String birthday,
            List<NotedDate> dates,
            List<FamilyMember> family,
            List<String> tags,
            @Nullable String notes) {}

    private static Arbitrary<Rest> rest(Arbitrary<String> words, boolean anniversariesFirst) {
        var anniversaries = Combinators.combine(days(), words.injectNull(0.5))
                .as((day, label) -> new NotedDate("ANNIVERSARY", day, label));
        var dates = Combinators.combine(
                        Arbitraries.of("OTHER", "GRADUATION", "First met: here"), days(), words.injectNull(0.3))
                .as(NotedDate::new);
        var family = Combinators.combine(
                        Arbitraries.of(
                                "spouse",
                                "daughter",
                                "Mother, in law",
                                "friend of the family since before anybody can remember"),
                        words)
                .as((relation, name) -> new FamilyMember(relation, name, null));
        return Combinators.combine(
                        words.injectNull(0.4),
                        words.injectNull(0.4),
                        words.injectNull(0.4),
                        days().injectNull(0.3),
                        Combinators.combine(
                                        anniversaries.list().ofMaxSize(2).uniqueElements(),
                                        dates.list().ofMaxSize(2).uniqueElements())
                                .as((one, others) -> Stream.of(
                                                anniversariesFirst ? one : others, anniversariesFirst ? others : one)
                                        .flatMap(List::stream)
                                        .toList()),
                        family.list().ofMaxSize(2).uniqueElements(),
                        words.list().ofMaxSize(3).uniqueElements(),
                        texts().injectNull(0.4))
                .as(Rest::new);
    }

    /// As people write them.
    @Provide
    Arbitrary<Card> cards() {
        return cards(words(), true);
    }

    /// With words of several lines and blanks around them, and days in another order than they are read in.
    @Provide
    Arbitrary<Card> oddCards() {
        return cards(texts().map(text -> " " + text + "\n"), false);
    }

    private static Arbitrary<Card> cards(Arbitrary<String> words, boolean anniversariesFirst) {
        return Combinators.combine(names(words), reach(words), rest(words, anniversariesFirst))
                .as((name, reach, rest) -> CardDraft.of(name)
                        .reachedAt(reach.emails, reach.phones, reach.addresses)
                        .seenAt(reach.urls, reach.profiles)
                        .worksAt(rest.organisation, rest.title, rest.role)
                        .keeps(rest.birthday, rest.dates)
                        .noted(rest.family, rest.tags, rest.notes)
                        .card()
                        .completed(Standing.IMPORTED));
    }

    @Property(tries = 1500)
    void whatAVCardHoldsComesBackFromIt(@ForAll("cards") Card card, @ForAll boolean ofVersion3) {
        String text = VCardWriting.write(card, UID, null, ofVersion3);
        var read = VCardReading.read(text);
        assertThat(read.card().completed(Standing.IMPORTED)).as(text).isEqualTo(card);
        assertThat(read.uid()).isEqualTo(UID);
    }

    @Property(tries = 500)
    void whatWasReadIsWrittenAsItWas(@ForAll("oddCards") Card card, @ForAll boolean ofVersion3) {
        String text = VCardWriting.write(
                card, UID, "BEGIN:VCARD\r\nVERSION:4.0\r\nX-BOAT;X-P=1:a\\, b\r\nEND:VCARD\r\n", ofVersion3);
        var read = VCardReading.read(text);
        assertThat(VCardWriting.write(read.card().completed(Standing.IMPORTED), UID, read.extra(), ofVersion3))
                .isEqualTo(text);
    }
}
