package io.keepwarm.reminder;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.InterestKind;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A contact as contact-service tells of it: made by hand just now, of the team, of no tier, until a test says
/// otherwise.
public final class Person {
    private String id = UUID.randomUUID().toString();
    private final String keeper;
    private String name = "Ada Lovelace";
    private Tier tier = Tier.NONE;
    private Instant createdAt = Instant.now();
    private ContactSource source = ContactSource.MANUAL;
    private ContactStatus status = ContactStatus.ACTIVE;
    private Visibility visibility = Visibility.TEAM;
    private LocalDate pausedUntil;
    private String cadence;
    private String birthday;
    private LocalDate reviewOn;
    private Integer relevance;
    private Integer values;
    private Channel channel;
    private List<ContactState.Interest> interests = List.of();
    private List<ContactState.Need> needs = List.of();
    private List<ContactState.Goal> goals = List.of();

    private Person(String keeper) {
        this.keeper = keeper;
    }

    public static Person keptBy(String keeper) {
        return new Person(keeper);
    }

    public String id() {
        return id;
    }

    public Person id(String changed) {
        id = changed;
        return this;
    }

    public Person name(String changed) {
        name = changed;
        return this;
    }

    public Person tier(Tier changed) {
        tier = changed;
        return this;
    }

    public Person createdAt(Instant changed) {
        createdAt = changed;
        return this;
    }

    public Person source(ContactSource changed) {
        source = changed;
        return this;
    }

    public Person status(ContactStatus changed) {
        status = changed;
        return this;
    }

    public Person visibility(Visibility changed) {
        visibility = changed;
        return this;
    }

    public Person pausedUntil(LocalDate changed) {
        pausedUntil = changed;
        return this;
    }

    public Person cadence(String changed) {
        cadence = changed;
        return this;
    }

    public Person birthday(String changed) {
        birthday = changed;
        return this;
    }

    public Person reviewOn(LocalDate changed) {
        reviewOn = changed;
        return this;
    }

    public Person relevance(int changed) {
        relevance = changed;
        return this;
    }

    public Person values(int changed) {
        values = changed;
        return this;
    }

    public Person channel(Channel changed) {
        channel = changed;
        return this;
    }

    public Person interest(String value) {
        interests = List.of(new ContactState.Interest(InterestKind.TOPIC, value));
        return this;
    }

    public Person need(String kind, String text) {
        needs = List.of(new ContactState.Need(kind, text, null, null));
        return this;
    }

    public Person goal(String id, String title, Instant reachedAt) {
        goals = List.of(new ContactState.Goal(id, title, reachedAt, true));
        return this;
    }

    public ContactState state(String team, long version) {
        String given = name.split(" ")[0];
        return new ContactState(
                team,
                version,
                Instant.now(),
                id,
                keeper,
                visibility,
                status,
                pausedUntil,
                null,
                source,
                createdAt,
                keeper,
                new ContactState.Name(name, given, null, null, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                channel,
                null,
                null,
                null,
                birthday,
                List.of(),
                interests,
                List.of(),
                needs,
                false,
                List.of(),
                List.of(),
                tier,
                cadence,
                values,
                reviewOn == null && relevance == null && goals.isEmpty()
                        ? null
                        : new ContactState.Relevance(relevance, "opens doors", reviewOn, goals),
                null,
                false);
    }
}
