package io.keepwarm.reminder.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/// Rules as text, for days alone.
final class RuleText {
    private static final Pattern UNTIL_INSTANT = Pattern.compile("(?i)UNTIL=(\\d{8}T\\d{6})(Z?)");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private RuleText() {}

    /// The rule, with or without the `RRULE:` before it. An UNTIL that names an instant means the day in `zone`.
    static RecurrenceRule parse(String rule, ZoneId zone) throws InvalidRecurrenceRuleException {
        String bare = rule.strip().replaceFirst("(?i)^RRULE:", "");
        return new RecurrenceRule(
                UNTIL_INSTANT.matcher(bare).replaceAll(found -> "UNTIL=" + day(found, zone)),
                RecurrenceRule.RfcMode.RFC5545_STRICT);
    }

    private static String day(MatchResult until, ZoneId zone) {
        var local = LocalDateTime.parse(until.group(1), BASIC);
        var day = until.group(2).isEmpty()
                ? local.toLocalDate()
                : local.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static boolean isFinerThanDays(RecurrenceRule rule) {
        boolean fine = switch (rule.getFreq()) {
            case HOURLY, MINUTELY, SECONDLY -> true;
            case DAILY, WEEKLY, MONTHLY, YEARLY -> false;
        };
        return fine || rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND);
    }
}
