package io.keepwarm.digest.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The addresses mail was refused for. Nothing is sent to one that is given up, until it is another one or its member
/// saves their preferences. Each call needs a transaction for the team.
@ApplicationScoped
public class RefusedAddresses implements PanacheRepositoryBase<RefusedAddress, String> {
    /// So many refusals in a row that do not say why are as good as one that does.
    static final int STRIKES = 3;

    private static final int LONGEST_REASON = 500;

    /// Whether nothing is to be sent to where the member wants mail any more.
    public boolean isGivenUp(Recipient recipient) {
        return !givenUp(List.of(recipient)).isEmpty();
    }

    /// The members of those recipients to whose address nothing is to be sent any more.
    public Set<String> givenUp(Collection<Recipient> recipients) {
        List<RefusedAddress> known = getEntityManager()
                .createNativeQuery(
                        "select * from refused_address where member = any(cast(:members as text[]))",
                        RefusedAddress.class)
                .setParameter("members", recipients.stream().map(Recipient::id).toArray(String[]::new))
                .getResultList();
        Map<String, RefusedAddress> refused =
                known.stream().collect(Collectors.toMap(one -> one.member, Function.identity()));
        return recipients.stream()
                .filter(recipient -> {
                    var one = refused.get(recipient.id());
                    return one != null && recipient.address() != null && one.isGivenUp(recipient.address());
                })
                .map(Recipient::id)
                .collect(Collectors.toSet());
    }

    /// Notes a refusal; `certain` when the server said that there is no such mailbox.
    public void refused(String memberId, String address, String why, boolean certain, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into refused_address as before (member, address, strikes, why, since)
                        values (:member, :address, :strikes, :why, :now)
                        on conflict (team, member) do update set why = excluded.why, address = excluded.address,
                            strikes = case when before.address = excluded.address
                                then before.strikes + excluded.strikes else excluded.strikes end,
                            since = case when before.address = excluded.address then before.since else excluded.since end
                        """)
                .setParameter("member", memberId)
                .setParameter("address", address)
                .setParameter("strikes", certain ? STRIKES : 1)
                .setParameter("why", why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Mail arrives: refusals that did not say why count no more. One that is given up stays so, for a mail that was
    /// under way says nothing against it.
    public void arrived(Collection<String> memberIds) {
        getEntityManager()
                .createNativeQuery("delete from refused_address where member = any(cast(:members as text[]))"
                        + " and strikes < :givenUp")
                .setParameter("members", memberIds.toArray(String[]::new))
                .setParameter("givenUp", STRIKES)
                .executeUpdate();
    }

    /// Whatever was refused is to be tried again.
    void forget(String memberId) {
        delete("member", memberId);
    }

    Optional<RefusedAddress> of(String memberId) {
        return findByIdOptional(memberId);
    }
}
