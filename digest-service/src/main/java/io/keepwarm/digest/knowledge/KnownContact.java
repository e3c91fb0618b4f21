package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.access.Sight;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contact as last told of. An erased one keeps its id as a marker; a merged one points to the survivor.
@Entity
@Table(schema = "knowledge", name = "contact")
public class KnownContact {
    @Id
    private String id;

    private String keeper;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String name;
    private @Nullable String organisation;

    @Enumerated(EnumType.STRING)
    private ContactStatus status;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    private boolean trashed;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "merged_into")
    private @Nullable String mergedInto;

    private boolean erased;

    /// For Hibernate.
    protected KnownContact() {
        this("");
    }

    /// A contact of which nothing but the id is known: to be seen by nobody.
    KnownContact(String id) {
        this.id = id;
        this.keeper = "";
        this.visibility = Visibility.UNKNOWN;
        this.name = "";
        this.status = ContactStatus.UNKNOWN;
        this.tier = Tier.UNKNOWN;
    }

    /// Takes over what was told. A saved state of a merged contact means that the merge was undone.
    void save(ContactState state) {
        if (erased) {
            return;
        }
        keeper = state.keeperId();
        visibility = state.visibility();
        name = state.name().full();
        organisation = state.organisation();
        status = state.state();
        pausedUntil = state.pausedUntil();
        trashed = state.trashedAt() != null;
        tier = state.tier();
        mergedInto = null;
    }

    void mergeInto(@Nullable String survivorId) {
        mergedInto = survivorId;
    }

    /// Forgets all but the id.
    void erase() {
        keeper = "";
        visibility = Visibility.UNKNOWN;
        name = "";
        organisation = null;
        status = ContactStatus.UNKNOWN;
        pausedUntil = null;
        trashed = false;
        tier = Tier.UNKNOWN;
        mergedInto = null;
        erased = true;
    }

    /// The contact's id.
    public String id() {
        return id;
    }

    /// The name to show.
    public String name() {
        return name;
    }

    /// Where the person works or studies, if known.
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation).filter(text -> !text.isBlank());
    }

    /// The contact this one was merged into, if it was.
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /// Gone for good.
    public boolean isErased() {
        return erased;
    }

    /// Whether the whole team may see the contact.
    public boolean isShared() {
        return !erased && visibility == Visibility.TEAM;
    }

    /// Whether `memberId` may be reminded of this person on `today`: they may see the contact, and touches are wanted.
    public boolean mayBeShownTo(String memberId, LocalDate today) {
        boolean wanted = status == ContactStatus.ACTIVE
                || (status == ContactStatus.PAUSED && pausedUntil != null && pausedUntil.isBefore(today));
        return !erased && !trashed && wanted && Sight.allows(visibility, keeper, memberId);
    }
}
