package io.keepwarm.digest.delivery;

import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.ContactForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// Takes an erased contact out of the digests that name them, be it in a note on somebody else. A digest is one
/// text, so all of it goes; that it was sent, and when, stays.
@ApplicationScoped
class Forgetting {
    private final Digests digests;

    Forgetting(Digests digests) {
        this.digests = digests;
    }

    void on(@Observes ContactForgotten news) {
        digests.redact(news.contactId(), news.name(), Words.in(Locale.ENGLISH).text("digest.redacted"));
    }
}
