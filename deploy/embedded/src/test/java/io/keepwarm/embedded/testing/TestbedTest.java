package io.keepwarm.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TestbedTest {

    @Test
    void everythingEndsWithTheTestRunEvenWhenItIsKilled() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = run.inputReader()) {
            List<String> lines =
                    said.lines().takeWhile(line -> !"started".equals(line)).toList();
            assertThat(lines).hasSize(3);
            int postgres = port(lines.get(1));
            int kafka = port(lines.get(2));
            assertThat(List.of(answers(postgres), answers(kafka))).containsOnly(true);

            run.destroyForcibly().onExit().join();

            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !answers(postgres) && !answers(kafka));
        } finally {
            run.destroyForcibly();
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.replaceAll(".*:(\\d+).*", "$1"));
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
