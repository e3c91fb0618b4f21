package io.keepwarm.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports in a row that nobody listens on.
final class PortRange {
    /// Below where the usual systems take the ports of outgoing connections from.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private PortRange() {}

    /// The first of `count` free ports in a row.
    static int find(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .limit(1_000)
                .filter(first -> IntStream.range(first, first + count).allMatch(PortRange::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no " + count + " free ports in a row"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
