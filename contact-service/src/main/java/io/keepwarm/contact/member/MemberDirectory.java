package io.keepwarm.contact.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Meeting, showing and changing members. Each method is one transaction; whatever it changes is told as a
/// `MemberSaved`.
@ApplicationScoped
public class MemberDirectory {
    private static final String ME = "me";
    private static final Set<String> NOT_THEIRS = Set.of("id", "version", "team", "email", "roles", "active");

    private final Members members;
    private final Access access;
    private final MergePatches patches;
    private final Outbox outbox;
    private final Clock clock;

    MemberDirectory(Members members, Access access, MergePatches patches, Outbox outbox, Clock clock) {
        this.members = members;
        this.access = access;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Makes the member's record from the claims, or brings it up to date, in a transaction of its own.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void meet(Caller caller) {
        var member = members.lockedOrNew(caller.memberId());
        if (member.heardFrom(caller, now())) {
            outbox.append(new MemberSaved(member.state(caller.team())));
        }
    }

    /// The caller.
    @Transactional
    public MemberView me() {
        return member(access.caller().memberId());
    }

    /// The member; `me` is the caller.
    ///
    /// @throws Problem 404
    @Transactional
    public MemberView member(String id) {
        return members.findByIdOptional(meant(id))
                .orElseThrow(() -> Problem.notFound("member"))
                .view(access.caller().team());
    }

    /// Members by id, after `id`.
    @Transactional
    public List<MemberView> after(String id, int size) {
        String team = access.caller().team();
        return members.after(id, size).stream().map(member -> member.view(team)).toList();
    }

    /// Changes the caller's own settings by a merge patch.
    @Transactional
    public MemberView changeMe(@Nullable String ifMatch, String patch) throws JsonProcessingException {
        var me = locked(access.caller().memberId(), ifMatch);
        var known = me.settings();
        var wanted = patches.apply(known, OwnSettings.class, patch, NOT_THEIRS);
        if (known.zone() != null && wanted.zone() == null) {
            throw Problem.invalid("/zone", "must be an IANA name such as Europe/Berlin");
        }
        me.change(wanted, now());
        return saved(me);
    }

    /// Switches a member on or off; `me` is the caller.
    @Transactional
    public MemberView activate(String id, @Nullable String ifMatch, boolean active) {
        var member = locked(meant(id), ifMatch);
        member.activate(active, now());
        return saved(member);
    }

    private String meant(String id) {
        return id.equals(ME) ? access.caller().memberId() : id;
    }

    private Member locked(String id, @Nullable String ifMatch) {
        var member = members.locked(id).orElseThrow(() -> Problem.notFound("member"));
        EntityTags.require(ifMatch, member.version());
        return member;
    }

    private MemberView saved(Member member) {
        String team = access.caller().team();
        outbox.append(new MemberSaved(member.state(team)));
        return member.view(team);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
