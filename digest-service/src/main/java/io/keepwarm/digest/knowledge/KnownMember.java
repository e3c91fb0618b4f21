package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.member.MemberState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member as the team directory last told of them.
@Entity
@Table(schema = "knowledge", name = "member")
public class KnownMember {
    private static final Set<String> LEADING = Set.of("manager", "admin");

    @Id
    private String id;

    private @Nullable String email;
    private String name;
    private String zone;
    private @Nullable String locale;
    private boolean active;
    private boolean leads;

    /// For Hibernate.
    protected KnownMember() {
        this("", null, "", ZoneOffset.UTC.getId(), null, false, false);
    }

    private KnownMember(
            String id,
            @Nullable String email,
            String name,
            String zone,
            @Nullable String locale,
            boolean active,
            boolean leads) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.zone = zone;
        this.locale = locale;
        this.active = active;
        this.leads = leads;
    }

    static KnownMember of(MemberState state) {
        return new KnownMember(
                state.memberId(),
                state.email(),
                state.name(),
                state.zone(),
                state.locale(),
                state.active(),
                state.roles().stream().anyMatch(LEADING::contains));
    }

    /// The member's id within the team.
    public String id() {
        return id;
    }

    /// Where mail reaches the member, or empty while nobody knows.
    public Optional<String> email() {
        return Optional.ofNullable(email).filter(address -> !address.isBlank());
    }

    /// The name to greet by.
    public String name() {
        return name;
    }

    /// The zone the member's days begin and end in; UTC should this machine not know it.
    public ZoneId zone() {
        return Zones.named(zone).orElse(ZoneOffset.UTC);
    }

    /// The member's language; the product's own when none was named.
    public Locale locale() {
        return locale == null || locale.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(locale.replace('_', '-'));
    }

    /// Whether the member still uses Keepwarm.
    public boolean isActive() {
        return active;
    }
}
