package io.keepwarm.contact.card;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.InterestKind;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Cards of all sorts, completed, for properties.
public final class Cards {
    private Cards() {}

    /// Cards of a small world, so that two of them often say the same, or contradict each other.
    public static Arbitrary<Card> any() {
        return Combinators.combine(facts(), lists(), judgement(), standing())
                .as((facts, lists, judged, standing) -> new Card(
                                facts.name,
                                lists.emails,
                                lists.points,
                                List.of(),
                                lists.points.stream()
                                        .map(phone -> new ContactPoint(phone.value(), phone.kinds(), false))
                                        .toList(),
                                List.of(),
                                facts.organisation,
                                facts.title,
                                facts.title,
                                facts.birthday,
                                List.of(),
                                facts.origin,
                                facts.howMet,
                                lists.interests,
                                lists.family,
                                lists.needs,
                                facts.organisation != null,
                                facts.channel,
                                facts.howMet == null ? null : new Place(facts.title, null, null),
                                List.of(),
                                lists.tags,
                                lists.custom,
                                facts.notes,
                                judged.tier,
                                judged.cadence,
                                judged.values,
                                judged.relevance,
                                judged.vouch,
                                facts.title != null,
                                standing.visibility,
                                standing.state,
                                LocalDate.parse("2027-01-01"),
                                null)
                        .completed(Standing.ENTERED));
    }

    private record Facts(
            @Nullable PersonName name,
            @Nullable String organisation,
            @Nullable String title,
            @Nullable String birthday,
            @Nullable Origin origin,
            @Nullable HowMet howMet,
            @Nullable Channel channel,
            @Nullable String notes) {}

    private record Collected(
            List<EmailAddress> emails,
            List<Phone> points,
            List<Interest> interests,
            List<FamilyMember> family,
            List<Need> needs,
            List<String> tags,
            Map<String, Object> custom) {}

    private record Judged(
            Tier tier,
            @Nullable String cadence,
            @Nullable Integer values,
            @Nullable Relevance relevance,
            @Nullable Vouch vouch) {}

    private record Shown(Visibility visibility, ContactStatus state) {}

    private static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        names(),
                        maybe("Brightwater", "Ferry & Co"),
                        maybe("Head", "Lead", "Director"),
                        maybe("1984-05-17", "--05-17", "1984", "1990-01-01"),
                        Arbitraries.of(Origin.FRIEND, Origin.CLIENT).injectNull(0.4),
                        maybe("at a talk", "on a train")
                                .map(how -> how == null ? null : new HowMet(how, "Vigo", "2019", null)),
                        Arbitraries.of(Channel.CALL, Channel.EMAIL).injectNull(0.4),
                        maybe("likes tea", "likes tea and boats", "plays chess"))
                .as(Facts::new);
    }

    private static Arbitrary<PersonName> names() {
        return Combinators.combine(Arbitraries.of("Maya", "Mia"), maybe("Okonkwo", "Stone"), maybe("May", "Mimi"))
                .as((given, family, nickname) -> new PersonName(null, given, family, null, null, null, nickname, null));
    }

    private static Arbitrary<Collected> lists() {
        var words = Arbitraries.of("a", "b", "c", "d").list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(words, words, words, words)
                .as((some, others, more, rest) -> new Collected(
                        some.stream()
                                .map(word -> new EmailAddress(word + "@mail.example", List.of("work"), false))
                                .toList(),
                        others.stream()
                                .map(word -> new Phone("+49 30 555 000" + word.hashCode(), List.of(), false))
                                .toList(),
                        more.stream()
                                .map(word -> new Interest(InterestKind.TOPIC, word))
                                .toList(),
                        rest.stream()
                                .map(word -> new FamilyMember(some.isEmpty() ? "son" : "daughter", word, null))
                                .toList(),
                        some.stream()
                                .map(word -> new Need("ADVICE", word, null, null))
                                .toList(),
                        more,
                        others.isEmpty() ? Map.of() : Map.of("shoe size", others.size(), "cats", some)));
    }

    private static Arbitrary<Judged> judgement() {
        return Combinators.combine(
                        Arbitraries.of(Tier.INNER_CIRCLE, Tier.CLOSE, Tier.REGULAR, Tier.OCCASIONAL, Tier.NONE),
                        maybe("P2W", "P1M"),
                        Arbitraries.integers().between(1, 5).injectNull(0.4),
                        Arbitraries.integers()
                                .between(1, 5)
                                .map(now -> new Relevance(now, "launch " + now, null, List.of("g" + now)))
                                .injectNull(0.4),
                        Arbitraries.integers()
                                .between(1, 5)
                                .map(level -> new Vouch(level, "worked together", null))
                                .injectNull(0.4))
                .as(Judged::new);
    }

    private static Arbitrary<Shown> standing() {
        return Combinators.combine(
                        Arbitraries.of(Visibility.TEAM, Visibility.PRIVATE),
                        Arbitraries.of(
                                ContactStatus.ACTIVE,
                                ContactStatus.PAUSED,
                                ContactStatus.ENDED,
                                ContactStatus.DECEASED))
                .as(Shown::new);
    }

    private static Arbitrary<@Nullable String> maybe(String... words) {
        return Arbitraries.of(words).injectNull(0.3);
    }
}
