package io.keepwarm.embedded.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Loopback ports nobody listens on. Whoever asks here, in this process or another of the same user, is given others,
/// until this process ends: a server may take its time to come, and test runs begin side by side. They lie below the
/// ports the system gives to connections (32768 and up on Linux): none is taken by a client, be it one that knocks at
/// that very port, before its server has come, or come back.
public final class FreePorts {
    private static final int FIRST = 16_384;
    private static final int END = 32_768;

    /// The byte at the number of a port is locked by the process that has it. Never closed: that would end all locks.
    private static final FileChannel TAKEN = open();

    private FreePorts() {}

    public static List<Integer> find(int count) {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(port -> isFree(port) && take(port))
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean take(int port) {
        try {
            return TAKEN.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open() {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "keepwarm-ports-" + System.getProperty("user.name"));
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
