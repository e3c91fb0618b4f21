package io.keepwarm.interaction.maildrop.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the writer of a mail wrote: its text without the mails quoted in it, without signature and closing.
final class OwnWords {
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_SIGNATURE = 10;
    private static final int LONGEST_SIGNATURE_LINE = 80;
    private static final Pattern WROTE = Pattern.compile(
            "(?iU).*\\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał|napisała)\\b.*:\\s*");
    private static final Pattern WHO_OR_WHEN =
            Pattern.compile("(?iU)(?:(?:on|am|le|el|il|op|em|den|dnia|w dniu)\\b.*\\d.*|.*@.*)");
    private static final Pattern DASHED = Pattern.compile("\\s*-{3,}\\s*\\p{L}[\\p{L}' -]{3,40}?\\s*-{3,}\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*[_-]{10,}\\s*");
    private static final Pattern MOBILE = Pattern.compile(
            "(?iU)(?:sent from |get outlook for |von mein\\p{L}+ .* gesendet|gesendet (?:von|mit) |envoyé de |enviado desde "
                    + "|inviato da |verzonden vanaf ).{0,80}");
    private static final Set<String> CLOSINGS = Set.of(
            "best",
            "best regards",
            "kind regards",
            "warm regards",
            "regards",
            "best wishes",
            "all the best",
            "cheers",
            "sincerely",
            "yours sincerely",
            "yours",
            "warmly",
            "thanks",
            "many thanks",
            "thank you",
            "take care",
            "viele grüße",
            "viele grüsse",
            "liebe grüße",
            "liebe grüsse",
            "beste grüße",
            "herzliche grüße",
            "schöne grüße",
            "mit freundlichen grüßen",
            "mit freundlichen grüssen",
            "freundliche grüße",
            "gruß",
            "grüße",
            "vg",
            "lg",
            "mfg",
            "cordialement",
            "bien cordialement",
            "bien à vous",
            "bien à toi",
            "amicalement",
            "à bientôt",
            "saludos",
            "un saludo",
            "saludos cordiales",
            "atentamente",
            "un abrazo",
            "cordiali saluti",
            "saluti",
            "un saluto",
            "met vriendelijke groet",
            "met vriendelijke groeten",
            "groeten",
            "atenciosamente",
            "abraços",
            "um abraço");

    private OwnWords() {}

    /// The writer's own words; paragraphs apart by one empty line at most.
    static String of(String text) {
        return joined(withoutSignature(withoutQuotes(text.lines().toList())));
    }

    /// The lines that were not taken from another mail. Answers written between quoted lines stay.
    private static List<String> withoutQuotes(List<String> lines) {
        List<String> own = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int behind = behindAttribution(lines, at);
            if (behind > 0 && !isQuotedNext(lines, behind)) {
                return own;
            }
            if (behind > 0) {
                at = behind - 1;
            } else if (beginsQuotedMail(lines, at)) {
                return own;
            } else if (!isQuoted(line)) {
                own.add(line.stripTrailing());
            }
        }
        return own;
    }

    /// The line behind an `On Monday Ada wrote:`, which programs break into up to three lines; 0: there is none here.
    private static int behindAttribution(List<String> lines, int start) {
        StringBuilder joined = new StringBuilder();
        for (int at = start; at < lines.size() && at < start + 3; at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || isQuoted(line) || joined.length() + line.length() > LONGEST_LINE) {
                return 0;
            }
            joined.append(line).append(' ');
            String whole = joined.toString();
            if (WROTE.matcher(whole).matches()
                    && WHO_OR_WHEN.matcher(whole.strip()).matches()) {
                return at + 1;
            }
        }
        return 0;
    }

    /// Whether from here on stands another mail, headed as programs do when they do not mark every line.
    private static boolean beginsQuotedMail(List<String> lines, int at) {
        String line = lines.get(at);
        if (HeaderBlock.at(lines, at).isPresent()) {
            return true;
        }
        boolean heads = line.length() < LONGEST_LINE
                && (DASHED.matcher(line).matches()
                        || RULE.matcher(line).matches()
                        || line.strip().endsWith(":"));
        return heads && HeaderBlock.at(lines, nextWritten(lines, at + 1)).isPresent();
    }

    private static int nextWritten(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static boolean isQuotedNext(List<String> lines, int from) {
        int at = nextWritten(lines, from);
        return at < lines.size() && isQuoted(lines.get(at));
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    private static List<String> withoutSignature(List<String> lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (line.equals("--") || line.equals("-- ")) {
                break;
            }
            if (line.length() > LONGEST_LINE || !MOBILE.matcher(line.strip()).matches()) {
                words.add(line);
            }
        }
        int closing = closing(words);
        return closing < 0 ? words : words.subList(0, closing);
    }

    /// Where a line such as `Best regards,` stands, with nothing but a few short lines behind it.
    private static int closing(List<String> lines) {
        int written = 0;
        for (int at = lines.size() - 1; at > 0 && written <= LONGEST_SIGNATURE; at--) {
            String line = lines.get(at).strip();
            if (isClosing(line)) {
                return at;
            }
            if (line.length() > LONGEST_SIGNATURE_LINE) {
                return -1;
            }
            written += line.isEmpty() ? 0 : 1;
        }
        return -1;
    }

    private static boolean isClosing(String line) {
        return line.length() < 40
                && CLOSINGS.contains(line.replaceAll("[,.!–—-]+$", "").strip().toLowerCase(Locale.ROOT));
    }

    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (String line : lines) {
            if (line.isBlank()) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(text.isEmpty() ? "" : gap ? "\n\n" : "\n").append(line.strip());
            gap = false;
        }
        return text.toString();
    }
}
