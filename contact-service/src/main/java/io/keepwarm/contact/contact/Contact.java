package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Sight;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A person the team keeps in touch with. The card is all that was said; the columns beside it repeat what lists are
/// filtered and sorted by and are set from the card alone, in [#revise].
@Entity
public class Contact {
    private static final int MOST_PRINTS = 20;
    private static final Duration IN_TRASH = Duration.ofDays(30);

    /// Keeps what was merged away; no member is called so.
    private static final String NOBODY = "\u001Fmerged";

    @Id
    private UUID id;

    private long version;
    private String keeperId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PRIVATE;

    @Enumerated(EnumType.STRING)
    private ContactStatus state = ContactStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.NONE;

    private String sortName = "";
    private @Nullable String uid;
    private @Nullable UUID uidImportId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> importPrints = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Card card;

    /// Written with every card and never read: the index alone looks at it.
    @Basic(fetch = FetchType.LAZY)
    @ColumnTransformer(read = "null::text", write = "cast(? as tsvector)")
    private @Nullable String terms;

    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;
    private @Nullable Instant trashedAt;
    private @Nullable Instant eraseAt;
    private @Nullable Instant pauseEndsAt;
    private @Nullable UUID mergedInto;

    /// What it was before it was changed; null: it is as it was read, or last told of.
    @Transient
    private @Nullable Recorded before;

    /// For Hibernate.
    protected Contact() {
        this(new UUID(0, 0), "", Instant.EPOCH);
        before = null;
    }

    /// A contact of `memberId`, to be given a card by [#revise].
    public Contact(UUID id, String memberId, Instant now) {
        this.id = id;
        this.keeperId = memberId;
        this.createdBy = memberId;
        this.createdAt = now;
        this.updatedAt = now;
        this.before = Recorded.NOTHING;
    }

    /// Whether the member may know of it.
    public boolean isSeenBy(String memberId) {
        return Sight.allows(visibility, keeperId, memberId);
    }

    /// Whether it is somebody to be in touch with: neither in the trash nor ended, archived or deceased.
    public boolean isInTouch() {
        return trashedAt == null && (state == ContactStatus.ACTIVE || state == ContactStatus.PAUSED);
    }

    /// Whether it holds a place in its keeper's inner circle.
    public boolean isInInnerCircle() {
        return needsPlace(tier, state) && trashedAt == null && mergedInto == null;
    }

    /// Whether somebody of that tier, in that state, holds a place in the inner circle.
    static boolean needsPlace(@Nullable Tier tier, @Nullable ContactStatus state) {
        return tier == Tier.INNER_CIRCLE && (state == ContactStatus.ACTIVE || state == ContactStatus.PAUSED);
    }

    /// The card, completed.
    public Card card() {
        return Objects.requireNonNull(card, "a contact is made with a card");
    }

    /// What holds where a new card says nothing.
    public Standing standing() {
        return new Standing(tier, visibility, state, Objects.requireNonNull(card().source()), null, card().phones());
    }

    /// Gives it a completed card.
    public void revise(Card completed, TeamSign team, Instant now) {
        revise(ReadyCard.of(completed, team, keeperId), now);
    }

    /// Gives it a card that was made ready for its keeper.
    public void revise(ReadyCard ready, Instant now) {
        remember();
        var completed = ready.card();
        card = completed;
        visibility = Objects.requireNonNull(completed.visibility());
        state = Objects.requireNonNull(completed.state());
        tier = Objects.requireNonNull(completed.tier());
        pauseEndsAt = completed.pauseEndsAt();
        sortName = ready.sortName();
        terms = ready.terms();
        touched(now);
    }

    /// Sorts and indexes it by the rules of today. Nothing that is said of it changes.
    void reindex(TeamSign team) {
        var ready = ReadyCard.of(card(), team, keeperId);
        sortName = ready.sortName();
        terms = mergedInto == null ? ready.terms() : "";
    }

    /// Gives it another keeper, who takes the old one's judgement for a start; `asClose`: but for the tier.
    public void handOver(String memberId, boolean asClose, TeamSign team, Instant now) {
        remember();
        keeperId = memberId;
        revise(asClose ? card().inTier(Tier.CLOSE) : card(), team, now);
    }

    /// Ends its pause.
    void resume(TeamSign team, Instant now) {
        revise(card().resumed(), team, now);
    }

    /// Makes it another name of the survivor: nobody sees it any more, or finds it, but it stays as it is.
    public void mergeInto(UUID survivorId, Instant now) {
        remember();
        mergedInto = survivorId;
        keeperId = NOBODY;
        visibility = Visibility.PRIVATE;
        pauseEndsAt = null;
        terms = "";
        touched(now);
    }

    /// Lets it stand for itself again, with that card, kept by that member. It goes on by two versions, for there are
    /// two things to tell.
    public void partFrom(String memberId, Card completed, TeamSign team, Instant now) {
        remember();
        mergedInto = null;
        keeperId = memberId;
        version++;
        revise(completed, team, now);
    }

    /// The contact it was merged into, which may have been merged into another itself; null: it stands for itself.
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /// Counts as imported from those rows; takes effect with the next [#revise].
    public void importedFrom(List<String> prints) {
        importPrints = List.copyOf(prints);
    }

    /// Remembers the row it was imported from; takes effect with the next [#revise].
    public void importedFrom(UUID importId, @Nullable String cardUid, String print) {
        if (uid == null && cardUid != null) {
            uid = cardUid;
            uidImportId = importId;
        }
        importPrints = Stream.concat(Stream.of(print), importPrints.stream())
                .distinct()
                .limit(MOST_PRINTS)
                .toList();
    }

    /// The finger prints of the rows it was imported from, the latest first.
    public List<String> importPrints() {
        return importPrints;
    }

    /// Whether a row with that finger print has been taken over before.
    public boolean wasImportedFrom(String print) {
        return importPrints.contains(print);
    }

    /// Puts it into the trash, to be erased for good when it has lain there for 30 days.
    public void trash(Instant now) {
        remember();
        trashedAt = now;
        eraseAt = now.plus(IN_TRASH);
        touched(now);
    }

    /// Takes it out of the trash.
    public void restore(Instant now) {
        remember();
        trashedAt = null;
        eraseAt = null;
        touched(now);
    }

    private void remember() {
        if (before == null) {
            before = recorded();
        }
    }

    private Recorded recorded() {
        return new Recorded(card, mergedInto == null ? keeperId : null, trashedAt, mergedInto);
    }

    /// What has changed since it was read, or since this was last asked.
    Recorded.Change takeChange() {
        var now = recorded();
        var change = (before == null ? now : before).to(now);
        before = null;
        return change;
    }

    private void touched(Instant now) {
        version++;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String keeperId() {
        return keeperId;
    }

    String sortName() {
        return sortName;
    }

    /// The id it goes by among vCards: that of the card it came from, else one made of its own.
    public String uid() {
        return uid == null ? "urn:uuid:" + id : uid;
    }

    /// Whether it was that import which told by what id it goes among vCards.
    public boolean hasUidOf(UUID importId) {
        return importId.equals(uidImportId);
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant trashedAt() {
        return trashedAt;
    }
}
