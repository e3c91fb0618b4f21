package io.keepwarm.digest.preference;

import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the members have said about being told.
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, String> {
    private final KnownMembers members;

    Preferences(KnownMembers members) {
        this.members = members;
    }

    /// The member's row, if there is one, with nobody else to write or make it until the transaction ends.
    Optional<Preference> locked(String memberId) {
        // A row that is not there yet cannot be locked: two who make it at once would collide.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock("
                        + "hashtextextended(concat_ws(':', 'preference', current_setting('app.team'), :member), 0))")
                .setParameter("member", memberId)
                .getSingleResult();
        return findByIdOptional(memberId);
    }

    /// The member with how they want to be told.
    public Recipient recipient(KnownMember member) {
        return recipient(member, findById(member.id()));
    }

    /// The members of those ids, with how they want to be told; whom nobody has told of yet is missing.
    public Map<String, Recipient> recipients(Collection<String> memberIds) {
        Map<String, Preference> said = new HashMap<>();
        preferencesOf(memberIds).forEach(preference -> said.put(preference.member(), preference));
        Map<String, Recipient> recipients = new HashMap<>();
        members.named(memberIds)
                .forEach(member -> recipients.put(member.id(), recipient(member, said.get(member.id()))));
        return recipients;
    }

    private List<Preference> preferencesOf(Collection<String> memberIds) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from preference where member = any(cast(:members as text[]))", Preference.class)
                .setParameter("members", memberIds.toArray(String[]::new))
                .getResultList();
    }

    private static Recipient recipient(KnownMember member, @Nullable Preference preference) {
        return new Recipient(
                member,
                preference == null ? Wishes.DEFAULT : preference.wishes(),
                member.isActive()
                        ? Optional.ofNullable(preference)
                                .flatMap(Preference::address)
                                .or(member::email)
                                .orElse(null)
                        : null);
    }
}
