package io.keepwarm.local;

import io.keepwarm.embedded.issuer.TokenIssuer;
import io.keepwarm.embedded.smtp.MailCatcher;
import io.keepwarm.local.door.FrontDoor;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.nio.file.Path;

/// `DoorProgram HOME PORT SMTP_PORT`: front door, token issuer and mail catcher in one JVM, until it is told to end.
public final class DoorProgram {

    private static final int THREADS = 2;

    private DoorProgram() {}

    public static void main(String[] args) {
        Path home = Path.of(args[0]).toAbsolutePath().normalize();
        int port = Integer.parseInt(args[1]);
        MailCatcher mails = MailCatcher.start(home, Integer.parseInt(args[2]));
        TokenIssuer issuer = TokenIssuer.at(home.resolve("issuer"));

        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(THREADS)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Runtime.getRuntime().addShutdownHook(new Thread(mails::close, "stop-mails"));
        vertx.deployVerticle(() -> new FrontDoor(port, issuer), new DeploymentOptions().setInstances(THREADS))
                .onFailure(cause -> {
                    System.err.println("The front door cannot open on port " + port + ": " + cause.getMessage());
                    System.exit(1);
                });
    }
}
