package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.RECONNECT;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.CREATED;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.contact;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.SettledBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconnectingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));

    @Test
    void aTieSilentForAYearIsToBeFoundAgainAndIsNeverLate() {
        var wanted = begin(contact().touched(LONG_AGO)).orElseThrow();
        assertThat(wanted.dueOn()).isEqualTo(DAY);
        assertThat(wanted.overdueOn()).isNull();
    }

    @Test
    void whoWasHeardOfThisYearIsNoOldTie() {
        assertThat(begin(contact().touched(NOW.minus(Duration.ofDays(300))))).isEmpty();
        assertThat(begin(contact())).as("came to Keepwarm lately").isEmpty();
    }

    @Test
    void somebodyFromAnAddressBookWhomOneMetLongAgoIsOne() {
        assertThat(begin(contact().imported().metOn("2019-12-31"))).isPresent();
    }

    @Test
    void whomACadenceTakesCareOfIsNotBroughtUpBeside() {
        assertThat(begin(contact(Tier.REGULAR).touched(LONG_AGO))).isEmpty();
    }

    @Test
    void nobodyIsAskedToFindAgainWhomTheyLetGo() {
        assertThat(begin(contact().status(ContactStatus.ENDED).touched(LONG_AGO)))
                .isEmpty();
        assertThat(begin(contact().muted().touched(LONG_AGO))).isEmpty();
    }

    @Test
    void oneThatWasLetPassComesAgainAfterAYearAndOneNotWantedNever() {
        assertThat(begin(settled(SettledBy.SKIP, NOW.minus(Duration.ofDays(100)))))
                .isEmpty();
        assertThat(begin(settled(SettledBy.SKIP, NOW.minus(Duration.ofDays(370)))))
                .isPresent();
        assertThat(begin(settled(SettledBy.DISMISS, NOW.minus(Duration.ofDays(3700)))))
                .isEmpty();
    }

    private static Given settled(SettledBy by, Instant at) {
        return contact().touched(NOW.minus(Duration.ofDays(4000))).settled(ALICE, RECONNECT, null, CREATED, by, at);
    }

    private static Optional<Wanted> begin(Given given) {
        return Reconnecting.begin(given.situation(), given.history(), DAY);
    }
}
