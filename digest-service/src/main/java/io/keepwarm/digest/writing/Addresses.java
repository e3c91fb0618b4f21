package io.keepwarm.digest.writing;

import io.keepwarm.digest.link.AnswerLink;
import io.keepwarm.digest.link.Ask;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.UnsubscribeLink;
import java.time.Instant;
import java.util.UUID;

/// Where the links of one digest lead.
interface Addresses {

    /// Where one line is answered.
    String answer(String followUpId, String contactId, Ask ask);

    /// Where the daily mail is ended.
    String unsubscribe();

    /// The signed links of a digest that is to be sent.
    static Addresses signed(
            String publicUrl, Links links, String team, String memberId, UUID digestId, Instant writtenAt) {
        return new Addresses() {
            @Override
            public String answer(String followUpId, String contactId, Ask ask) {
                var link = new AnswerLink(team, memberId, digestId, followUpId, contactId, ask, writtenAt);
                return publicUrl + "/a/" + links.token(link);
            }

            @Override
            public String unsubscribe() {
                return publicUrl + "/u/" + links.token(new UnsubscribeLink(team, memberId, writtenAt));
            }
        };
    }

    /// Links of a preview: they lead to a page that says so and grant nothing.
    static Addresses ofPreview(String publicUrl) {
        return new Addresses() {
            @Override
            public String answer(String followUpId, String contactId, Ask ask) {
                return publicUrl + "/a/preview";
            }

            @Override
            public String unsubscribe() {
                return publicUrl + "/u/preview";
            }
        };
    }
}
