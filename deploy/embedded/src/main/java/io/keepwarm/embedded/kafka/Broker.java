package io.keepwarm.embedded.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// The main program of the broker's own JVM: `Broker HOME PORT CONTROLLER_PORT [--with-parent]`. Its data are under
/// `HOME/kafka`. When it answers clients it writes its process id to `HOME/run/kafka.ready`. With `--with-parent` it
/// ends when its standard input does, that is, with whoever started it.
public final class Broker {

    /// Fixed, so that a home folder can be formatted any number of times.
    private static final String CLUSTER = "a2VlcHdhcm0tbG9jYWwtMQ";

    private Broker() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath().normalize();
        int port = Integer.parseInt(args[1]);
        int controllerPort = Integer.parseInt(args[2]);
        if (args.length > 3 && "--with-parent".equals(args[3])) {
            Thread.ofPlatform().daemon().name("with-parent").start(Broker::endWithInput);
        }

        Path data = home.resolve("kafka").resolve("data");
        Files.createDirectories(data);
        Properties settings = BrokerSettings.of(data, port, controllerPort);
        KafkaConfig config = KafkaConfig.fromProps(settings, false);
        format(data);

        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        awaitAnswer(port);
        announce(home);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(CLUSTER)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .run();
    }

    private static void awaitAnswer(int port) throws Exception {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 60_000))) {
            admin.describeCluster().nodes().get();
        }
    }

    private static void announce(Path home) throws IOException {
        Path ready = BrokerProcess.readyFile(home);
        Files.createDirectories(ready.getParent());
        Path draft = ready.resolveSibling("kafka.ready.new");
        Files.writeString(draft, Long.toString(ProcessHandle.current().pid()));
        Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException _) {
            // The same as the end.
        }
        // The data folder of such a broker is thrown away, so nothing is worth waiting for.
        Runtime.getRuntime().halt(0);
    }
}
