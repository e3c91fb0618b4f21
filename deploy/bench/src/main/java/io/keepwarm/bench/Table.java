package io.keepwarm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// The results as a Markdown table under a line that says on what machine, when and with which versions.
final class Table {
    private final List<String> rows = new ArrayList<>();

    void add(String what, Load.Result result) {
        rows.add(row(
                what,
                String.format(Locale.ROOT, "%.0f/s", result.perSecond()),
                result.latency(),
                "" + result.failed()));
    }

    void add(String what, Load.Result result, String note) {
        rows.add(row(what, String.format(Locale.ROOT, "%.0f/s", result.perSecond()), result.latency(), note));
    }

    void add(String what, Histogram histogram, String note) {
        rows.add(row(what, histogram.getTotalCount() + " seen", histogram, note));
    }

    void add(String what, int count, Duration took, String note) {
        double perSecond = count / (took.toMillis() / 1_000.0);
        rows.add(String.format(
                Locale.ROOT,
                "| %s: %.1f s | %.0f/s | – | – | – | %s |",
                what,
                took.toMillis() / 1_000.0,
                perSecond,
                note));
    }

    private static String row(String what, String rate, Histogram latency, String note) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.1f | %s |",
                what,
                rate,
                latency.getValueAtPercentile(50) / 1_000.0,
                latency.getValueAtPercentile(99) / 1_000.0,
                latency.getMaxValue() / 1_000.0,
                note);
    }

    String render() {
        return head() + "\n\n| what | rate | p50 ms | p99 ms | max ms | failed |\n|---|---|---|---|---|---|\n"
                + String.join("\n", rows) + "\n";
    }

    static String head() {
        return LocalDate.now(ZoneOffset.UTC) + "; " + processor() + ", "
                + Runtime.getRuntime().availableProcessors()
                + " cores, everything on it (driver, services, PostgreSQL 18, Kafka 4.1.2); JDK "
                + Runtime.version();
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noSuchFile) {
            return System.getProperty("os.arch");
        }
    }
}
