package io.keepwarm.contact.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One card brought up to date by another: what the newer one says wins, what it does not say stays, and lists grow.
/// Nothing is ever taken away, and the keeper's judgement stays as it is.
public final class Merged {
    /// The fields that are the keeper's to say.
    public static final Set<String> JUDGED =
            Set.of("tier", "cadence", "values", "relevance", "vouch", "visibility", "state");

    private Merged() {}

    /// `kept` with the news of `newer`.
    public static Card of(Card kept, Card newer) {
        return new Card(
                name(kept, newer.name()),
                Lists.grown(
                        kept.emails(), newer.emails(), email -> email.value().toLowerCase(Locale.ROOT)),
                Lists.grown(
                        kept.phones(), newer.phones(), phone -> phone.value().replaceAll("[^\\d+]", "")),
                Lists.grown(kept.addresses(), newer.addresses(), Lists::key),
                Lists.grown(kept.urls(), newer.urls(), ContactPoint::value),
                Lists.grown(kept.profiles(), newer.profiles(), Lists::key),
                said(kept.organisation(), newer.organisation()),
                said(kept.title(), newer.title()),
                said(kept.role(), newer.role()),
                said(kept.birthday(), newer.birthday()),
                dates(kept.dates(), newer.dates()),
                said(kept.origin(), newer.origin()),
                kept.howMet() == null ? newer.howMet() : kept.howMet(),
                Lists.grown(kept.interests(), newer.interests(), Function.identity()),
                Lists.grown(kept.family(), newer.family(), member -> String.valueOf(member.name())),
                Lists.grown(kept.needs(), newer.needs(), Need::text),
                either(kept.looking(), newer.looking()),
                said(kept.preferredChannel(), newer.preferredChannel()),
                place(kept.place(), newer.place()),
                Lists.grown(kept.researchNotes(), newer.researchNotes(), ResearchNote::text),
                Lists.grown(kept.tags(), newer.tags(), Function.identity()),
                custom(kept.custom(), newer.custom()),
                notes(kept.notes(), newer.notes()),
                kept.tier(),
                kept.cadence(),
                kept.values(),
                kept.relevance(),
                kept.vouch(),
                either(kept.shareConsent(), newer.shareConsent()),
                kept.visibility(),
                kept.state(),
                kept.pausedUntil(),
                kept.source());
    }

    /// What a document of our own brings back beside that, given what was `merged` with it: the notes as they were, and
    /// the judgement of the keeper but for the fields excepted.
    ///
    /// @param except names of fields as [#JUDGED] has them
    public static Card restored(Card merged, Card newer, Set<String> except) {
        var was = new Restored(merged, newer, except);
        return new Card(
                merged.name(),
                merged.emails(),
                merged.phones(),
                merged.addresses(),
                merged.urls(),
                merged.profiles(),
                merged.organisation(),
                merged.title(),
                merged.role(),
                merged.birthday(),
                merged.dates(),
                merged.origin(),
                said(merged.howMet(), newer.howMet()),
                merged.interests(),
                merged.family(),
                merged.needs(),
                merged.looking(),
                merged.preferredChannel(),
                merged.place(),
                merged.researchNotes(),
                merged.tags(),
                merged.custom(),
                said(merged.notes(), newer.notes()),
                was.field("tier", Card::tier),
                was.field("cadence", Card::cadence),
                was.field("values", Card::values),
                was.field("relevance", Card::relevance),
                was.field("vouch", Card::vouch),
                merged.shareConsent(),
                was.field("visibility", Card::visibility),
                was.field("state", Card::state),
                newer.state() == null || except.contains("state") ? merged.pausedUntil() : newer.pausedUntil(),
                merged.source());
    }

    private record Restored(Card merged, Card newer, Set<String> except) {
        <T> @Nullable T field(String name, Function<Card, @Nullable T> part) {
            return except.contains(name) ? part.apply(merged) : said(part.apply(merged), part.apply(newer));
        }
    }

    private static @Nullable Place place(@Nullable Place kept, @Nullable Place newer) {
        if (kept == null || newer == null) {
            return kept == null ? newer : kept;
        }
        return new Place(
                said(kept.city(), newer.city()),
                said(kept.country(), newer.country()),
                said(kept.zone(), newer.zone()));
    }

    /// A full name that was put together is so anew when its parts are other ones.
    private static PersonName name(Card kept, @Nullable PersonName newer) {
        PersonName before = kept.name() == null ? PersonName.NONE : kept.name();
        PersonName after = newer == null ? PersonName.NONE : newer;
        var name = joined(before, after);
        boolean isCalledOtherwise = after.full() == null && !name.equals(before);
        boolean wasPutTogether = !kept.asGiven().equals(kept);
        return isCalledOtherwise && wasPutTogether ? name.unshown() : name;
    }

    private static PersonName joined(PersonName before, PersonName after) {
        return new PersonName(
                said(before.full(), after.full()),
                said(before.given(), after.given()),
                said(before.family(), after.family()),
                said(before.additional(), after.additional()),
                said(before.prefix(), after.prefix()),
                said(before.suffix(), after.suffix()),
                said(before.nickname(), after.nickname()),
                said(before.phonetic(), after.phonetic()));
    }

    /// A day without a label is the one of that kind which has one.
    private static List<NotedDate> dates(List<NotedDate> kept, List<NotedDate> newer) {
        List<NotedDate> all = new ArrayList<>(kept);
        for (NotedDate date : newer) {
            int same = IntStream.range(0, all.size())
                    .filter(at -> isSame(all.get(at), date))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                all.add(date);
            } else if (all.get(same).label() == null) {
                all.set(same, date);
            }
        }
        return all.stream().distinct().toList();
    }

    private static boolean isSame(NotedDate one, NotedDate other) {
        return one.kind().equals(other.kind())
                && one.on().equals(other.on())
                && (one.label() == null || other.label() == null || one.label().equals(other.label()));
    }

    private static boolean either(@Nullable Boolean kept, @Nullable Boolean newer) {
        return Boolean.TRUE.equals(kept) || Boolean.TRUE.equals(newer);
    }

    private static <T> @Nullable T said(@Nullable T kept, @Nullable T newer) {
        return newer == null ? kept : newer;
    }

    private static Map<String, Object> custom(Map<String, Object> kept, Map<String, Object> newer) {
        Map<String, Object> all = new TreeMap<>(kept);
        all.putAll(newer);
        return all;
    }

    private static @Nullable String notes(@Nullable String kept, @Nullable String newer) {
        if (kept == null || newer == null) {
            return kept == null ? newer : kept;
        }
        return kept.contains(newer) ? kept : kept + "\n\n" + newer;
    }
}
