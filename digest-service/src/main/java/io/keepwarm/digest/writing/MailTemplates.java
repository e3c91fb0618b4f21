package io.keepwarm.digest.writing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// The two looks of a digest, of one content, and that of other mails. Every value is escaped in HTML.
@ApplicationScoped
public class MailTemplates {
    private final Template html;
    private final Template plain;
    private final Template notice;

    MailTemplates(
            @Location("mail/digest.html") Template html,
            @Location("mail/digest.txt") Template plain,
            @Location("mail/notice.html") Template notice) {
        this.html = html;
        this.plain = plain;
        this.notice = notice;
    }

    /// The HTML of a mail that is no digest: its subject as the title, and its text, paragraph by paragraph.
    public String notice(Locale language, String subject, String text) {
        return notice.data("language", language.toLanguageTag())
                .data("subject", subject)
                .data("paragraphs", List.of(text.strip().split("\n{2,}")))
                .render();
    }

    String html(MailPage page) {
        return html.data("page", page).render();
    }

    String plain(MailPage page) {
        return plain.data("page", page).render();
    }
}
