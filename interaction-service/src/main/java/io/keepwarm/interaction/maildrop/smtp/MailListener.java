package io.keepwarm.interaction.maildrop.smtp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/// Listens for mails on a port of its own, if one is set.
@ApplicationScoped
class MailListener {
    private static final Logger LOG = Logger.getLogger(MailListener.class);
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_SILENCE_SECONDS = 60;

    private final DropAddresses addresses;
    private final SmtpDropping dropping;
    private final Optional<Integer> port;
    private final String host;
    private final String domain;
    private final int largest;
    private @Nullable SMTPServer server;

    MailListener(
            DropAddresses addresses,
            SmtpDropping dropping,
            @ConfigProperty(name = "keepwarm.mail-drop.port") Optional<Integer> port,
            @ConfigProperty(name = "keepwarm.mail-drop.host") String host,
            @ConfigProperty(name = "keepwarm.mail-drop.domain") String domain,
            @ConfigProperty(name = "keepwarm.mail-drop.largest-bytes") int largest) {
        this.addresses = addresses;
        this.dropping = dropping;
        this.port = port;
        this.host = host;
        this.domain = domain;
        this.largest = largest;
    }

    void start(@Observes StartupEvent event) throws UnknownHostException {
        if (port.isEmpty()) {
            return;
        }
        var listening = SMTPServer.port(port.get())
                .bindAddress(InetAddress.getByName(host))
                .hostName(domain)
                .softwareName("Keepwarm")
                .maxMessageSize(largest)
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .connectionTimeout(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new MailDelivery(addresses, dropping, largest))
                .build();
        listening.start();
        server = listening;
        LOG.infof("Mails for %s are taken on %s:%d", domain, host, port());
    }

    /// Where it listens; 0: nowhere.
    int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            server.stop();
        }
    }
}
