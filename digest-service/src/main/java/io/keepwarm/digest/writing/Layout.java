package io.keepwarm.digest.writing;

import io.keepwarm.digest.compose.Composer;
import io.keepwarm.digest.compose.Day;
import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/// Lays a day out as a mail, in HTML and in plain text, that no mailbox cuts off.
@ApplicationScoped
class Layout {
    /// Gmail cuts off what is beyond 102 KB: what does not fit is counted instead, and waits.
    private static final int LONGEST_HTML = 90_000;

    private final MailTemplates templates;

    Layout(MailTemplates templates) {
        this.templates = templates;
    }

    /// A day as a mail.
    record Laid(Digest digest, String html, String plain) {}

    /// The mail of `day` to `recipient`, its links leading to `addresses`. Of those who wait only so many are told as
    /// fit in.
    Laid lay(Day day, Words words, Addresses addresses, String recipient) {
        var composer = new Composer(words);
        for (int most = Composer.MOST_LINES; ; most /= 2) {
            var page = MailPage.of(composer.compose(day, most), words, addresses, recipient);
            String html = templates.html(page);
            if (most == 0 || html.getBytes(StandardCharsets.UTF_8).length <= LONGEST_HTML) {
                return new Laid(page.digest(), html, templates.plain(page));
            }
        }
    }
}
