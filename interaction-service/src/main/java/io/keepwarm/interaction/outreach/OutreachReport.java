package io.keepwarm.interaction.outreach;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How requests fare: how many of those that have an end are accepted, by what they were for and by channel, and
/// whether fewer are of late.
///
/// A request has an end when its outcome is known, or 14 days after it was sent: then it counts as silent. The rate is
/// accepted ÷ all with an end, 0 to 1 in thousandths; null when there is none.
///
/// @param from the first day of the period, in the member's zone
/// @param to the last day of it
/// @param all all requests sent in the period
/// @param byIntent those of each intent
/// @param byChannel those of each channel
/// @param withReason those for which a reason was noted
/// @param withoutReason the others
/// @param plateau whether fewer are accepted of late
public record OutreachReport(
        LocalDate from,
        LocalDate to,
        Rate all,
        Map<String, Rate> byIntent,
        Map<String, Rate> byChannel,
        Rate withReason,
        Rate withoutReason,
        Plateau plateau) {

    private static final Duration WAITED_FOR = Duration.ofDays(14);

    /// One request, as far as it is counted.
    record Sent(
            Instant at,
            Channel channel,
            Intent intent,
            boolean hasReason,
            @Nullable Outcome outcome) {

        private @Nullable Outcome end(Instant now) {
            return outcome == null && at.plus(WAITED_FOR).isBefore(now) ? Outcome.SILENT : outcome;
        }
    }

    /// Requests counted by their end.
    ///
    /// @param waiting sent within 14 days and not answered yet
    public record Rate(
            long sent,
            long accepted,
            long declined,
            long silent,
            long waiting,
            @Nullable Double acceptanceRate) {

        static Rate of(List<Sent> requests, Instant now) {
            long accepted = count(requests, Outcome.ACCEPTED, now);
            long declined = count(requests, Outcome.DECLINED, now);
            long silent = count(requests, Outcome.SILENT, now);
            long ended = accepted + declined + silent;
            return new Rate(
                    requests.size(),
                    accepted,
                    declined,
                    silent,
                    requests.size() - ended,
                    ended == 0 ? null : Math.round(1000.0 * accepted / ended) / 1000.0);
        }

        private static long count(List<Sent> requests, Outcome outcome, Instant now) {
            return requests.stream()
                    .filter(request -> request.end(now) == outcome)
                    .count();
        }
    }

    /// The last 10 requests with an end, against those of the period before them. It is an alert when there are at
    /// least 10 before, and of the last fewer than 70 % of the share before were accepted.
    ///
    /// @param alert whether fewer are accepted of late
    /// @param message what it means, in words
    public record Plateau(boolean alert, Rate last, Rate before, String message) {
        private static final int LAST = 10;
        private static final int LEAST_BEFORE = 10;
        private static final int TENTHS = 7;

        static Plateau of(List<Sent> requests, Instant now) {
            var ended = requests.stream()
                    .filter(request -> request.end(now) != null)
                    .sorted(Comparator.comparing(Sent::at).reversed())
                    .toList();
            int cut = Math.min(LAST, ended.size());
            var last = Rate.of(ended.subList(0, cut), now);
            var before = Rate.of(ended.subList(cut, ended.size()), now);
            if (before.sent() < LEAST_BEFORE) {
                return new Plateau(
                        false, last, before, "There are too few requests yet to tell: it takes 20 with an end.");
            }
            boolean alert = last.accepted() * before.sent() * 10 < before.accepted() * last.sent() * TENTHS;
            String rates = percent(last) + " of the last " + last.sent() + " were accepted, " + percent(before)
                    + " of the " + before.sent() + " before.";
            return new Plateau(
                    alert,
                    last,
                    before,
                    alert ? rates + " Look at what the accepted ones said that the others did not." : rates);
        }

        private static String percent(Rate rate) {
            return Math.round(100.0 * rate.accepted() / rate.sent()) + " %";
        }
    }

    /// The report on these requests, in any order.
    static OutreachReport of(LocalDate from, LocalDate to, List<Sent> requests, Instant now) {
        return new OutreachReport(
                from,
                to,
                Rate.of(requests, now),
                by(request -> request.intent().name(), requests, now),
                by(request -> request.channel().name(), requests, now),
                Rate.of(requests.stream().filter(Sent::hasReason).toList(), now),
                Rate.of(
                        requests.stream()
                                .filter(request -> !request.hasReason())
                                .toList(),
                        now),
                Plateau.of(requests, now));
    }

    private static Map<String, Rate> by(Function<Sent, String> kind, List<Sent> requests, Instant now) {
        Map<String, Rate> rates = new TreeMap<>();
        requests.stream()
                .collect(Collectors.groupingBy(kind))
                .forEach((name, some) -> rates.put(name, Rate.of(some, now)));
        return rates;
    }
}
