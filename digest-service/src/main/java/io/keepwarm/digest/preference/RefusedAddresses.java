package io.keepwarm.digest.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// The addresses mail was refused for. Nothing is sent to one that is given up, until it is another one or its member
/// saves their preferences. Each call needs a transaction for the team.
@ApplicationScoped
public class RefusedAddresses implements PanacheRepositoryBase<RefusedAddress, String> {
    /// So many refusals in a row that do not say why are as good as one that does.
    static final int STRIKES = 3;

    private static final int LONGEST_REASON = 500;

    /// Whether nothing is to be sent to that address of the member any more.
    public boolean isGivenUp(String memberId, String address) {
        return of(memberId).map(refused -> refused.isGivenUp(address)).orElse(false);
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

    /// Whatever was refused is over: mail arrives, or is to be tried again.
    public void forget(String memberId) {
        delete("member", memberId);
    }

    Optional<RefusedAddress> of(String memberId) {
        return findByIdOptional(memberId);
    }
}
