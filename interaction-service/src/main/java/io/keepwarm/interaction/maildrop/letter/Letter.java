package io.keepwarm.interaction.maildrop.letter;

import io.keepwarm.interaction.arrival.people.Address;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail, read.
///
/// @param messageId its Message-ID without brackets; null: it has none
/// @param answers the Message-IDs it refers to, the one it answers last
/// @param from who wrote it
/// @param to who is to read it: To, Cc and Bcc
/// @param sentAt what its Date says; null: nothing that could be read
/// @param subject one line, perhaps empty
/// @param text all of its text, quotes included
/// @param bulk whether a list or a machine sent it
/// @param confidential whether its writer marked it as not for everybody
/// @param attached a mail that was attached to it whole; null: none was
public record Letter(
        @Nullable String messageId,
        List<String> answers,
        List<Address> from,
        List<Address> to,
        @Nullable Instant sentAt,
        String subject,
        String text,
        boolean bulk,
        boolean confidential,
        @Nullable Letter attached) {
    public Letter {
        answers = List.copyOf(answers);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// Whether it answers another one.
    public boolean isReply() {
        return !answers.isEmpty();
    }
}
