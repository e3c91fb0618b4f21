package io.keepwarm.interaction.calendardrop;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.calendardrop.meeting.Meeting;
import io.keepwarm.interaction.interaction.NewInteraction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The touch that a meeting was, and digests by which a changed one is told from one that is the same.
///
/// @param meeting the meeting
/// @param contactIds whom the member met
record MeetingTouch(Meeting meeting, Set<String> contactIds) {

    NewInteraction asNew() {
        return new NewInteraction(
                contacts(),
                meeting.start(),
                meeting.channel(),
                Direction.MUTUAL,
                Intent.OTHER,
                meeting.summary(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                meeting.confidential(),
                List.of());
    }

    /// What the member has made of it meanwhile stays: their own summary, topics, intent and the rest.
    NewInteraction over(NewInteraction before, String summaryTold) {
        boolean asTold = digest(before.summary()).equals(summaryTold);
        return new NewInteraction(
                contacts(),
                meeting.start(),
                meeting.channel(),
                before.direction(),
                before.intent(),
                asTold ? meeting.summary() : before.summary(),
                before.topics(),
                before.openTopics(),
                before.valueGiven(),
                before.help(),
                before.personal(),
                meeting.confidential() || Boolean.TRUE.equals(before.isPrivate()),
                before.promises());
    }

    String told() {
        return digest(String.join(
                "\0",
                meeting.start().toString(),
                meeting.channel().name(),
                meeting.summary(),
                "" + meeting.confidential(),
                String.join(",", contactIds.stream().sorted().toList())));
    }

    String summaryTold() {
        return digest(meeting.summary());
    }

    private List<UUID> contacts() {
        return contactIds.stream().limit(50).map(UUID::fromString).toList();
    }

    /// Nothing can be read from it: UIDs and titles may hold names and addresses.
    static String digest(@Nullable String text) {
        try {
            byte[] bytes = (text == null ? "" : text.strip()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
