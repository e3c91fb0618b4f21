package io.keepwarm.reminder.feed;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The secret addresses of members' calendars: made, listed, revoked, and opened by whoever knows one.
@ApplicationScoped
public class Feeds implements PanacheRepositoryBase<CalendarFeed, UUID> {
    private static final int MOST = 20;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Entries entries;
    private final KnownMembers members;
    private final TeamTransactions transactions;
    private final String publicUrl;
    private final Clock clock;

    Feeds(
            Entries entries,
            KnownMembers members,
            TeamTransactions transactions,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl,
            Clock clock) {
        this.entries = entries;
        this.members = members;
        this.transactions = transactions;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /// Makes one. Its address is told now and never again.
    @Transactional
    FeedView make(UUID id, String team, String memberId, NewFeed wanted) {
        if (count("memberId", memberId) >= MOST) {
            throw Problem.conflict("too-many-feeds", "There are " + MOST + " feeds already. Revoke some first.");
        }
        var token = FeedToken.of(team);
        String name = wanted.name() == null ? "Keepwarm" : wanted.name().strip();
        var feed = new CalendarFeed(id, memberId, name, token.hash(), clock.instant());
        persistAndFlush(feed);
        return feed.view(publicUrl + "/f/" + token.text() + ".ics");
    }

    /// One of the member's, without its address.
    @Transactional
    FeedView one(UUID id, String memberId) {
        return own(id, memberId).view(null);
    }

    private record Position(Instant createdAt, UUID id) {
        static Position read(List<String> values) {
            return new Position(Instant.parse(values.getFirst()), UUID.fromString(values.get(1)));
        }
    }

    /// A page of the member's, oldest first.
    @Transactional
    Page<FeedView> page(String memberId, PageRequest page) {
        var me = Parameters.with("me", memberId);
        String after = page.after("calendar-feeds", Position::read)
                .map(position -> {
                    me.and("at", position.createdAt()).and("id", position.id());
                    return " and (createdAt, id) > (:at, :id)";
                })
                .orElse("");
        var found = find("memberId = :me" + after, Sort.by("createdAt").and("id"), me)
                .page(0, page.limit() + 1)
                .list();
        var shown = page.of("calendar-feeds", found, last -> List.of(last.createdAt.toString(), last.id.toString()));
        return new Page<>(shown.items().stream().map(feed -> feed.view(null)).toList(), shown.next());
    }

    /// Revokes one of the member's: its address opens nothing any more.
    @Transactional
    void revoke(UUID id, String memberId, @Nullable String ifMatch) {
        var feed = own(id, memberId);
        EntityTags.require(ifMatch, CalendarFeed.VERSION);
        delete(feed);
    }

    private CalendarFeed own(UUID id, String memberId) {
        return find("id = ?1 and memberId = ?2", id, memberId)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("calendar feed"));
    }

    /// The calendar an address opens; empty for one that is none, or no more, or whose member is gone. Brings a
    /// transaction of its own.
    Optional<String> open(String token) {
        return FeedToken.read(token)
                .flatMap(read -> transactions.call(
                        Scope.of(read.team()),
                        () -> find("secret", read.hash()).firstResultOptional().flatMap(this::written)));
    }

    /// Empty for a member who has left, as long as they are gone.
    private Optional<String> written(CalendarFeed feed) {
        return Optional.ofNullable(members.zones(List.of(feed.memberId)).get(feed.memberId))
                .map(zone -> written(feed, zone));
    }

    private String written(CalendarFeed feed, ZoneId zone) {
        Instant now = clock.instant();
        if (feed.readAt == null || feed.readAt.isBefore(now.minus(A_DAY))) {
            feed.readAt = now;
        }
        var today = LocalDays.dayOf(now, zone);
        return CalendarText.of(feed.name, entries.of(feed.memberId, today));
    }
}
