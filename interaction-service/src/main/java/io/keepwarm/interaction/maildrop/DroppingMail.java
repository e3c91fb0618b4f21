package io.keepwarm.interaction.maildrop;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.arrival.CandidateView;
import io.keepwarm.interaction.arrival.Candidates;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.arrival.Recognising;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.maildrop.letter.Correspondence;
import io.keepwarm.interaction.maildrop.letter.Correspondence.Meaning;
import io.keepwarm.interaction.maildrop.letter.Letter;
import io.keepwarm.interaction.maildrop.letter.MessageKey;
import io.keepwarm.interaction.maildrop.letter.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes a touch of a dropped mail, in one transaction. The same mail is one touch of the member, however often and
/// whichever way it comes.
@ApplicationScoped
public class DroppingMail {
    private static final int MOST_CONTACTS = 50;
    /// There was no Internet mail before; such a date is a broken one.
    private static final Instant OLDEST = Instant.parse("1982-01-01T00:00:00Z");

    private final Recognising recognising;
    private final KnownMembers members;
    private final MailDrops drops;
    private final Candidates candidates;
    private final Logging logging;
    private final Clock clock;

    DroppingMail(
            Recognising recognising,
            KnownMembers members,
            MailDrops drops,
            Candidates candidates,
            Logging logging,
            Clock clock) {
        this.recognising = recognising;
        this.members = members;
        this.drops = drops;
        this.candidates = candidates;
        this.logging = logging;
        this.clock = clock;
    }

    /// What became of a mail.
    ///
    /// @param isNew whether it was not dropped before
    public record Dropped(MailDropView view, boolean isNew) {}

    /// Takes the mail in for the member.
    ///
    /// @param mayAsk as for [Logging#log]
    @Transactional
    public Dropped drop(Recipient member, Via via, Letter letter, boolean mayAsk) {
        var now = clock.instant();
        var meaning = meaning(member, letter);
        boolean bulk = letter.bulk() || meaning.letter().bulk();
        var claim = drops.claim(TimeOrderedId.next(), member.memberId(), MessageKey.of(meaning.letter()), via, now);
        if (claim.result() == DropResult.LOGGED) {
            return new Dropped(view(claim.id(), member).became(DropResult.ALREADY, List.of()), false);
        }
        if (bulk) {
            drops.settle(claim.id(), DropResult.BULK, null);
            return dropped(claim, member, List.of());
        }
        if (!meaning.contactIds().isEmpty()) {
            UUID interaction = TimeOrderedId.next();
            logging.log(interaction, member.team(), member.memberId(), touch(meaning, now), mayAsk);
            drops.settle(claim.id(), DropResult.LOGGED, interaction);
        }
        int more = claim.isNew() ? 1 : 0;
        Map<Address, Integer> strangers = new LinkedHashMap<>();
        meaning.strangers().forEach(stranger -> strangers.put(stranger, more));
        var dropped = dropped(claim, member, candidates.note(member.memberId(), strangers, now));
        int leftOut = Math.max(0, meaning.contactIds().size() - MOST_CONTACTS);
        return new Dropped(dropped.view().without(leftOut), dropped.isNew());
    }

    /// The people in a mail who are not known, for it may be that they were added a moment ago.
    @Transactional
    public List<String> strangers(Recipient member, Letter letter) {
        return letter.bulk()
                ? List.of()
                : meaning(member, letter).strangers().stream()
                        .map(Address::email)
                        .toList();
    }

    private Meaning meaning(Recipient member, Letter letter) {
        var zone = members.zoneOf(member.memberId()).orElse(ZoneOffset.UTC);
        var mail = Correspondence.of(letter, zone);
        return mail.meaning(recognising.recognise(member, mail.people()));
    }

    private Dropped dropped(MailDrops.Claim claim, Recipient member, List<CandidateView> strangers) {
        var view = view(claim.id(), member);
        return new Dropped(view.became(view.result(), strangers), claim.isNew());
    }

    private MailDropView view(UUID id, Recipient member) {
        return drops.find(id, member.memberId()).orElseThrow();
    }

    private static NewInteraction touch(Meaning meaning, Instant now) {
        var letter = meaning.letter();
        return new NewInteraction(
                meaning.contactIds().stream()
                        .limit(MOST_CONTACTS)
                        .map(UUID::fromString)
                        .toList(),
                sentAt(letter, now),
                Channel.EMAIL,
                meaning.direction(),
                letter.isReply() ? Intent.REPLY : Intent.OTHER,
                Summary.of(letter),
                List.of(),
                List.of(),
                null,
                null,
                false,
                letter.confidential(),
                List.of());
    }

    /// A clock that is wrong makes no touch in the future, nor one in another age.
    private static Instant sentAt(Letter letter, Instant now) {
        var sent = letter.sentAt();
        return sent == null || sent.isAfter(now) || sent.isBefore(OLDEST) ? now : sent;
    }
}
