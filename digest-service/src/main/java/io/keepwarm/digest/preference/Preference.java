package io.keepwarm.digest.preference;

import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one member has said about being told. A member who has said nothing has no row and version 0.
@Entity
@Table(name = "preference")
class Preference {
    private static final int MOST_ASKS_A_DAY = 3;

    @Id
    private String member;

    @Version
    private long version;

    private boolean enabled;
    private LocalTime at;
    private String days;

    @Enumerated(EnumType.STRING)
    @Column(name = "weekly_review_on")
    private @Nullable DayOfWeek weeklyReviewOn;

    private String sections;

    @Column(name = "max_people")
    private int maxPeople;

    @Enumerated(EnumType.STRING)
    private Pace pace;

    @Column(name = "all_quiet")
    private boolean allQuiet;

    @Enumerated(EnumType.STRING)
    private MailFormat format;

    private @Nullable String address;

    @Column(name = "asked_address")
    private @Nullable String askedAddress;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    private int asks;

    /// For Hibernate.
    protected Preference() {
        this("");
    }

    Preference(String member) {
        this.member = member;
        this.at = LocalTime.MIDNIGHT;
        this.days = "";
        this.sections = "";
        this.pace = Pace.GROWING;
        this.format = MailFormat.HTML;
        wish(Wishes.DEFAULT);
    }

    final void wish(Wishes wishes) {
        enabled = wishes.enabled();
        at = wishes.at();
        days = words(wishes.days());
        weeklyReviewOn = wishes.weeklyReviewOn();
        sections = words(wishes.sections());
        maxPeople = wishes.maxPeople();
        pace = wishes.pace();
        allQuiet = wishes.allQuiet();
        format = wishes.format();
    }

    void disable() {
        enabled = false;
    }

    void endWeeklyReview() {
        weeklyReviewOn = null;
    }

    /// The address the member confirmed; empty: the directory's is used.
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /// The address that waits to be confirmed.
    Optional<String> askedAddress() {
        return Optional.ofNullable(askedAddress);
    }

    /// From now on the directory's address is used.
    void useDirectory() {
        address = null;
        askedAddress = null;
    }

    /// Whether another address may be asked for: a stranger's mailbox is not to be filled, so only so many mails go out
    /// a day.
    boolean mayAsk(LocalDate today) {
        return !today.equals(askedOn) || asks < MOST_ASKS_A_DAY;
    }

    /// Has an address wait to be confirmed.
    void ask(String another, LocalDate today) {
        asks = today.equals(askedOn) ? asks + 1 : 1;
        askedOn = today;
        askedAddress = another;
    }

    /// Takes an address that waited; whether it is the one in use now.
    boolean confirm(String confirmed) {
        if (confirmed.equals(askedAddress)) {
            address = confirmed;
            askedAddress = null;
        }
        return confirmed.equals(address);
    }

    String member() {
        return member;
    }

    /// From 1 upwards: 0 is for a member who has said nothing, and a saved row begins to count at 0.
    long version() {
        return version + 1;
    }

    Wishes wishes() {
        return new Wishes(
                enabled,
                at,
                set(days, DayOfWeek::valueOf),
                weeklyReviewOn,
                set(sections, Section::valueOf),
                maxPeople,
                pace,
                allQuiet,
                format);
    }

    private static String words(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(String words, Function<String, T> named) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(named)
                .collect(Collectors.toSet());
    }
}
