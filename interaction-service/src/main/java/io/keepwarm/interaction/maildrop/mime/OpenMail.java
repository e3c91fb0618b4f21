package io.keepwarm.interaction.maildrop.mime;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.maildrop.letter.Letter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail of which not all has been heard yet.
final class OpenMail {
    private final Texts texts = new Texts();
    private @Nullable Headers headers;
    private @Nullable OpenMail attached;
    private boolean isCalendarReply;

    /// Its own headers come first; those of its parts come later and are not its own.
    void begin(Headers next) {
        if (headers == null) {
            headers = next;
        }
        isCalendarReply |= next.isCalendarReply();
    }

    Texts texts() {
        return texts;
    }

    /// Only the first one is looked at.
    void attach(OpenMail mail) {
        if (attached == null) {
            attached = mail;
        }
    }

    Letter letter() {
        var own = headers == null ? new Headers() : headers;
        List<Address> to = new ArrayList<>(own.addresses("to"));
        to.addAll(own.addresses("cc"));
        to.addAll(own.addresses("bcc"));
        var from = own.addresses("from");
        return new Letter(
                own.messageId(),
                own.references(),
                from.isEmpty() ? own.addresses("sender") : from,
                to,
                own.date(),
                own.text("subject"),
                texts.all(),
                own.isBulk() || isCalendarReply,
                own.isConfidential(),
                attached == null ? null : attached.letter());
    }
}
