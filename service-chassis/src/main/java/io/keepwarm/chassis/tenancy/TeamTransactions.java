package io.keepwarm.chassis.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Transactions for work that no request carries: listeners, ticks and links in a mail. Each call is one new
/// transaction for one team; it commits when `work` returns and rolls back when it throws.
@ApplicationScoped
public class TeamTransactions {

    /// Runs `work` for the team and commits.
    public <T> T call(Scope scope, Supplier<T> work) {
        return CurrentScope.with(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /// Runs `work` for the team and commits.
    public void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
