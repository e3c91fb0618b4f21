package io.keepwarm.bench;

import io.keepwarm.bench.Api.Answer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Two ways to put load on something. Latencies are in microseconds.
final class Load {
    private Load() {}

    /// What came of a load: requests answered 2xx in the time measured, those that were not, and how long each took.
    record Result(long answered, long failed, Duration measured, Histogram latency) {
        double perSecond() {
            return answered / (measured.toMillis() / 1_000.0);
        }
    }

    /// A closed loop: each of `clients` sends its next request when the last was answered. The first `warmUp`
    /// is not counted.
    static Result closed(int clients, Duration warmUp, Duration measured, LongFunction<Future<Answer>> request)
            throws InterruptedException {
        var histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
        var answered = new AtomicLong();
        var failed = new AtomicLong();
        var number = new AtomicLong();
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        var done = new CountDownLatch(clients);
        for (int client = 0; client < clients; client++) {
            new Object() {
                void next() {
                    long sent = System.nanoTime();
                    if (sent >= end) {
                        done.countDown();
                        return;
                    }
                    request.apply(number.getAndIncrement()).onComplete(outcome -> {
                        long now = System.nanoTime();
                        boolean good = outcome.succeeded() && outcome.result().status() < 300;
                        if (now >= begin && now < end) {
                            (good ? answered : failed).incrementAndGet();
                            histogram.recordValue(Math.max(1, (now - sent) / 1_000));
                        }
                        next();
                    });
                }
            }.next();
        }
        done.await();
        return new Result(answered.get(), failed.get(), measured, histogram);
    }

    /// A fixed rate, whatever the answers do: a request's latency counts from the moment it was to be sent, so that a
    /// stall is seen by all who would have come in the meantime (no coordinated omission).
    static Result fixedRate(int perSecond, Duration measured, LongFunction<Future<Answer>> request)
            throws InterruptedException {
        var histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);
        var answered = new AtomicLong();
        var failed = new AtomicLong();
        var open = new AtomicInteger();
        long begin = System.nanoTime();
        long count = perSecond * measured.toSeconds();
        for (long i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            open.incrementAndGet();
            request.apply(i).onComplete(outcome -> {
                boolean good = outcome.succeeded() && outcome.result().status() < 300;
                (good ? answered : failed).incrementAndGet();
                histogram.recordValue(Math.max(1, (System.nanoTime() - due) / 1_000));
                open.decrementAndGet();
            });
        }
        for (int waited = 0; open.get() > 0 && waited < 600; waited++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new Result(answered.get(), failed.get(), measured, histogram);
    }
}
