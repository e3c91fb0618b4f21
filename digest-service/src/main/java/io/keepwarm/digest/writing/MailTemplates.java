package io.keepwarm.digest.writing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/// The two looks of a digest, of one content. Every value is escaped in HTML.
@ApplicationScoped
class MailTemplates {
    private final Template html;
    private final Template plain;

    MailTemplates(@Location("mail/digest.html") Template html, @Location("mail/digest.txt") Template plain) {
        this.html = html;
        this.plain = plain;
    }

    String html(MailPage page) {
        return html.data("page", page).render();
    }

    String plain(MailPage page) {
        return plain.data("page", page).render();
    }
}
