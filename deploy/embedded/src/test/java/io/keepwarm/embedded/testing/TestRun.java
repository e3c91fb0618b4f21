package io.keepwarm.embedded.testing;

import java.util.Map;

/// A test JVM: starts a testbed as Quarkus does, twice as with two test profiles, prints where it is and waits
/// to be killed.
final class TestRun {

    private TestRun() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> first = start();
        Map<String, String> second = start();
        if (!first.equals(second)) {
            throw new IllegalStateException("The second profile got other servers: " + first + second);
        }
        System.out.println(first.get("keepwarm.home"));
        System.out.println(first.get("keepwarm.db.url"));
        System.out.println(first.get("keepwarm.kafka"));
        System.out.println("started");
        Thread.currentThread().join();
    }

    private static Map<String, String> start() {
        Testbed testbed = new Testbed();
        testbed.init(Map.of("service", "contact"));
        return testbed.start();
    }
}
