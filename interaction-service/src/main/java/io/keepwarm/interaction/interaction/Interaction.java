package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.words.Called;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.interaction.Help.HelpSize;
import io.keepwarm.interaction.tie.Setting;
import io.keepwarm.interaction.tie.TieKeeping.Happened;
import io.keepwarm.interaction.tie.facts.HelpSide;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened between a member, who logged it, and the contacts it names.
@Entity
@Table(name = "interaction")
public class Interaction {
    @Id
    UUID id;

    long version;

    @Column(name = "member_id")
    String memberId;

    @Column(name = "contact_ids")
    String[] contactIds;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Intent intent;

    @Nullable
    String summary;

    String[] topics;

    @Column(name = "open_topics")
    String[] openTopics;

    @Column(name = "value_given")
    @Nullable
    String valueGiven;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_side")
    @Nullable
    HelpSide helpSide;

    @Column(name = "help_kind")
    @Nullable
    String helpKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_size")
    @Nullable
    HelpSize helpSize;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_benefits")
    @Nullable
    Beneficiary helpBenefits;

    @Column(name = "help_outcome")
    @Nullable
    String helpOutcome;

    boolean personal;

    @Column(name = "private")
    boolean isPrivate;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected Interaction() {}

    /// Version 1 of what `memberId` tells.
    Interaction(UUID id, String memberId, NewInteraction told, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = now;
        tell(told, now);
    }

    /// Replaces what is told by one version more.
    final void tell(NewInteraction told, Instant now) {
        version++;
        updatedAt = now;
        contactIds = told.contacts().toArray(String[]::new);
        // As fine as the database keeps it.
        occurredAt = told.occurredAt().truncatedTo(ChronoUnit.MICROS);
        channel = told.channel();
        direction = told.direction();
        intent = told.intent();
        summary = NewInteraction.text(told.summary());
        topics = NewInteraction.listed(told.topics()).toArray(String[]::new);
        openTopics = NewInteraction.listed(told.openTopics()).toArray(String[]::new);
        valueGiven = NewInteraction.text(told.valueGiven());
        tellHelp(told.help());
        personal = Boolean.TRUE.equals(told.personal());
        isPrivate = Boolean.TRUE.equals(told.isPrivate());
    }

    private void tellHelp(@Nullable Help help) {
        helpSide = help == null ? null : help.side();
        helpKind = help == null ? null : NewInteraction.text(help.kind());
        helpSize = help == null ? null : help.size();
        helpBenefits = help == null ? null : help.benefits();
        helpOutcome = help == null ? null : NewInteraction.text(help.outcome());
    }

    /// Takes one contact out, and what they are called out of its texts. What was not shared because of it does not
    /// become so.
    void leaveOut(String contactId, Called called, boolean wasShared, Instant now) {
        summary = called.leftOutIfSaid(summary, NewInteraction.LONGEST_SUMMARY);
        topics = called.leftOut(topics, NewInteraction.LONGEST_TOPIC);
        openTopics = called.leftOut(openTopics, NewInteraction.LONGEST_TOPIC);
        valueGiven = called.leftOutIfSaid(valueGiven, NewInteraction.LONGEST_VALUE);
        helpKind = called.leftOutIfSaid(helpKind, Help.LONGEST_KIND);
        helpOutcome = called.leftOutIfSaid(helpOutcome, Help.LONGEST_OUTCOME);
        version++;
        updatedAt = now;
        isPrivate |= !wasShared;
        contactIds = contacts().stream().filter(id -> !id.equals(contactId)).toArray(String[]::new);
    }

    List<String> contacts() {
        return List.of(contactIds);
    }

    List<String> topics() {
        return List.of(topics);
    }

    List<String> openTopics() {
        return List.of(openTopics);
    }

    @Nullable
    Help help() {
        return helpSide == null ? null : new Help(helpSide, helpKind, helpSize, helpBenefits, helpOutcome);
    }

    /// As its ties see it. `contactsAreShared` says whether the team may see all the contacts it names.
    Touch touch(boolean contactsAreShared) {
        return new Touch(
                id,
                occurredAt,
                channel,
                direction,
                intent,
                summary,
                openTopics(),
                personal || topics.length > 0,
                valueGiven != null,
                helpSide,
                helpKind,
                contactsAreShared && !isPrivate);
    }

    /// What it means for the ties of the `setting`, which is that of the contacts it names.
    Happened happenedTo(Setting setting) {
        return new Happened(touch(setting.isShared()), cause(setting.isShared()), setting.answering());
    }

    /// As the cause of a change of its ties.
    TieState.Cause cause(boolean contactsAreShared) {
        return new TieState.Cause(
                id.toString(), occurredAt, channel, direction, intent, isPrivate || !contactsAreShared);
    }
}
