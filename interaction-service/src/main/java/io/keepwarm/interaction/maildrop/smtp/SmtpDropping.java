package io.keepwarm.interaction.maildrop.smtp;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.maildrop.DroppingMail;
import io.keepwarm.interaction.maildrop.Via;
import io.keepwarm.interaction.maildrop.letter.Letter;
import io.keepwarm.interaction.tie.Collisions;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes mails in that no request carries, each in a transaction of the member's team.
@ApplicationScoped
class SmtpDropping {
    private final DroppingMail dropping;
    private final TeamTransactions transactions;
    private final CaughtUp caughtUp;

    SmtpDropping(DroppingMail dropping, TeamTransactions transactions, CaughtUp caughtUp) {
        this.dropping = dropping;
        this.transactions = transactions;
        this.caughtUp = caughtUp;
    }

    /// Whether the contacts heard of are all there: nobody can be asked about the others, and whoever is not known now
    /// would be a stranger for good.
    boolean knowsWhoIsWho() {
        return caughtUp.now();
    }

    /// Takes the mail in; when this returns, what it became is committed.
    void drop(Recipient member, Letter letter) {
        var scope = new Scope(member.team(), member.memberId(), null);
        Collisions.outlast(() -> transactions.call(scope, () -> dropping.drop(member, Via.SMTP, letter, false)));
    }
}
