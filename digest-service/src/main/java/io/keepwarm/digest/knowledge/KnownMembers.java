package io.keepwarm.digest.knowledge;

import io.keepwarm.events.member.MemberState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members this service has heard of.
@ApplicationScoped
public class KnownMembers implements PanacheRepositoryBase<KnownMember, String> {

    /// The member, or empty when nobody has told of them yet.
    public Optional<KnownMember> named(String memberId) {
        return findByIdOptional(memberId);
    }

    /// The members of those ids; whom nobody has told of is missing.
    public List<KnownMember> named(Collection<String> memberIds) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from knowledge.member where id = any(cast(:ids as text[]))", KnownMember.class)
                .setParameter("ids", memberIds.toArray(String[]::new))
                .getResultList();
    }

    /// The ids of those who lead the team, as managers or admins.
    public List<String> leading() {
        return getEntityManager()
                .createQuery("select id from KnownMember where leads = true and active = true", String.class)
                .getResultList();
    }

    /// The member's language; the product's own for one nobody has told of.
    public Locale localeOf(String memberId) {
        return named(memberId).map(KnownMember::locale).orElse(Locale.ENGLISH);
    }

    void save(MemberState state) {
        getEntityManager().merge(KnownMember.of(state));
    }

    /// Notes what the directory answered, unless an event has told more in the meantime.
    void introduce(String id, @Nullable String email, String name, String zone, @Nullable String locale) {
        getEntityManager()
                .createNativeQuery("""
                        insert into knowledge.member (id, email, name, zone, locale, active)
                        values (:id, :email, :name, :zone, :locale, true)
                        on conflict (team, id) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("email", email)
                .setParameter("name", name)
                .setParameter("zone", zone)
                .setParameter("locale", locale)
                .executeUpdate();
    }
}
