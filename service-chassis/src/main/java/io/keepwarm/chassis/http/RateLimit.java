package io.keepwarm.chassis.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds each member to so many requests a minute, that a program run wild takes nothing from the others. A token
/// bucket: who was quiet may send a minute's worth at once. Each replica counts for itself.
@ApplicationScoped
class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final Access access;
    private final LoadingCache<Who, Bucket> buckets;

    RateLimit(Access access, @ConfigProperty(name = "keepwarm.http.requests-per-minute") long requests) {
        this.access = access;
        // A bucket that nobody asked for a whole window is full again, so there is nothing to remember of it.
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(MOST_CALLERS)
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, WINDOW))
                        .build());
    }

    private record Who(String team, String member) {
        static Who of(Caller caller) {
            return new Who(caller.team(), caller.memberId());
        }
    }

    /// @throws Problem 429 when the caller has used up what they may ask for
    @ServerRequestFilter
    void check() {
        access.find().map(Who::of).map(buckets::get).ifPresent(RateLimit::take);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            int seconds = (int) Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
            throw Problem.tooMany("You have asked for too much in a short time; go on in " + seconds + " s.", seconds);
        }
    }
}
