package io.keepwarm.contact.member;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A member of a team. What their token says is followed, a missing claim erases nothing, and what they chose
/// themselves stays chosen.
@Entity
public class Member {
    private static final String UNKNOWN_ZONE = "UTC";

    @Id
    private String id;

    private long version;
    private @Nullable String email;
    private @Nullable String name;
    private @Nullable String claimedName;
    private @Nullable String zone;
    private @Nullable String locale;

    @Enumerated(EnumType.STRING)
    private LeapDay leapDay = LeapDay.FEB_28;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles = List.of();

    private boolean active = true;
    private Instant changedAt = Instant.EPOCH;

    /// For Hibernate.
    protected Member() {
        this.id = "";
    }

    /// Takes over what the token says; true when that is news.
    boolean heardFrom(Caller caller, Instant now) {
        var before = claims();
        email = Optional.ofNullable(caller.email()).orElse(email);
        claimedName = Optional.ofNullable(caller.name()).orElse(claimedName);
        roles = caller.roles().stream().sorted().toList();
        if (zone == null) {
            zone = Optional.ofNullable(caller.zone())
                    .filter(said -> Zones.named(said).isPresent())
                    .orElse(null);
        }
        if (locale == null) {
            locale = Optional.ofNullable(caller.locale())
                    .flatMap(Language::named)
                    .orElse(null);
        }
        boolean news = version == 0 || !before.equals(claims());
        if (news) {
            changed(now);
        }
        return news;
    }

    private List<Object> claims() {
        return List.of(
                Objects.toString(email),
                Objects.toString(claimedName),
                Objects.toString(zone),
                Objects.toString(locale),
                List.copyOf(roles));
    }

    /// What the member wants changed about themselves. A zone that is known is not taken away again.
    void change(OwnSettings settings, Instant now) {
        name = Objects.equals(settings.name(), claimedName) ? null : settings.name();
        zone = settings.zone();
        locale = settings.locale();
        leapDay = settings.leapDay() == null ? LeapDay.FEB_28 : settings.leapDay();
        changed(now);
    }

    void activate(boolean wanted, Instant now) {
        active = wanted;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    long version() {
        return version;
    }

    String id() {
        return id;
    }

    /// What the member has chosen, or the first token said. Nothing stands in for what is not known, or a change of
    /// something else would choose it.
    OwnSettings settings() {
        return new OwnSettings(name, zone, locale, leapDay);
    }

    MemberState state(String team) {
        return new MemberState(
                team, version, changedAt, id, email, shownName(), shownZone(), locale, leapDay, roles, active);
    }

    MemberView view(String team) {
        return new MemberView(
                id, version, team, shownName(), email, shownZone(), locale, leapDay, List.copyOf(roles), active);
    }

    private String shownName() {
        return Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(claimedName))
                .orElse(id);
    }

    private String shownZone() {
        return zone == null ? UNKNOWN_ZONE : zone;
    }

    @Nullable
    String locale() {
        return locale;
    }
}
