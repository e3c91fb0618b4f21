package io.keepwarm.interaction.maildrop.letter;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.maildrop.letter.HeaderBlock.Label;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail that was forwarded within the text of another, as mail programs do unless told to attach it.
final class ForwardedText {
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\\[\\]\"'(),;:|]+@[^\\s<>\\[\\]\"'(),;:|]+");
    private static final Pattern AROUND_NAME = Pattern.compile("[<\\[(]?(?:mailto:)?$|[\"'*]");
    private static final int MOST_ADDRESSES = 200;

    private ForwardedText() {}

    /// The mail in the text of `around`, or empty when none is headed there.
    ///
    /// @param zone in which its date is to be read when it names none
    static Optional<Letter> in(Letter around, ZoneId zone) {
        List<String> lines = around.text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var block = HeaderBlock.at(lines, at);
            if (block.isPresent()) {
                return Optional.of(letter(around, block.get(), lines, zone));
            }
        }
        return Optional.empty();
    }

    private static Letter letter(Letter around, HeaderBlock block, List<String> lines, ZoneId zone) {
        String subject = block.value(Label.SUBJECT);
        List<Address> to = new ArrayList<>(addresses(block.value(Label.TO)));
        to.addAll(addresses(block.value(Label.CC)));
        return new Letter(
                original(around),
                List.of(),
                addresses(block.value(Label.FROM)),
                to,
                WrittenDate.read(block.value(Label.DATE), zone).orElse(around.sentAt()),
                subject.isEmpty() ? around.subject() : subject,
                text(lines.subList(block.end(), lines.size())),
                false,
                around.confidential(),
                null);
    }

    /// Programs that forward name the forwarded mail as they would name an answered one.
    private static @Nullable String original(Letter around) {
        return around.answers().isEmpty() ? null : around.answers().getLast();
    }

    /// Apple Mail quotes what it forwards.
    private static String text(List<String> lines) {
        boolean quoted = lines.stream().allMatch(line -> line.isBlank() || line.startsWith(">"));
        return String.join(
                "\n",
                quoted
                        ? lines.stream()
                                .map(line -> line.replaceFirst("^> ?", ""))
                                .toList()
                        : lines);
    }

    private static List<Address> addresses(String value) {
        List<Address> found = new ArrayList<>();
        var emails = EMAIL.matcher(value);
        int before = 0;
        while (emails.find() && found.size() < MOST_ADDRESSES) {
            String name = value.substring(before, emails.start()).replaceFirst("^[>\\])\\s;,]+", "");
            Address.of(
                            emails.group(),
                            AROUND_NAME.matcher(name.strip()).replaceAll("").strip())
                    .ifPresent(found::add);
            before = emails.end();
        }
        return found;
    }
}
