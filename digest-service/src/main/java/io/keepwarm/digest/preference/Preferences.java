package io.keepwarm.digest.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// What the members have said about being told.
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, String> {

    /// The member's wishes; the defaults when they have said nothing.
    public Wishes of(String memberId) {
        return findByIdOptional(memberId).map(Preference::wishes).orElse(Wishes.DEFAULT);
    }
}
