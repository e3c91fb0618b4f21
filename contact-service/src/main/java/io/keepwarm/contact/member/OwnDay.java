package io.keepwarm.contact.member;

import io.keepwarm.chassis.time.LocalDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which day it is for the caller.
@ApplicationScoped
public class OwnDay {
    private final MemberDirectory directory;
    private final Clock clock;

    OwnDay(MemberDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// Today in the caller's zone.
    public LocalDate today() {
        return LocalDays.dayOf(clock.instant(), ZoneId.of(directory.me().zone()));
    }
}
