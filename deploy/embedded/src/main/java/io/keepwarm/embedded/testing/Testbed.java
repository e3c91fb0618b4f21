package io.keepwarm.embedded.testing;

import io.keepwarm.embedded.home.Secrets;
import io.keepwarm.embedded.issuer.TokenIssuer;
import io.keepwarm.embedded.postgres.Credentials;
import io.keepwarm.embedded.postgres.PostgresServer;
import io.keepwarm.embedded.postgres.Role;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// PostgreSQL, Kafka and a mail catcher for a Quarkus test, the same as in the local stack, with everything fresh:
/// one set for all tests of a JVM, gone when it ends, however it ends. Use it as `@QuarkusTestResource(value =
/// Testbed.class, initArgs = @ResourceArg(name = "service", value = "contact"))`.
///
/// Tests find the rest through `keepwarm.home`: caught mails in `mail`, the key to sign tokens with by
/// [TokenIssuer#at] on `issuer`, the clock's shift in the file `clock` (a duration such as `P3D`).
public final class Testbed implements QuarkusTestResourceLifecycleManager {

    private String service = "";

    @Override
    public void init(Map<String, String> initArgs) {
        String named = initArgs.get("service");
        if (named == null) {
            throw new IllegalArgumentException("Testbed needs the init argument 'service'");
        }
        service = named;
    }

    @Override
    public Map<String, String> start() {
        TestbedServers servers = TestbedServers.ofThisJvm();
        PostgresServer postgres = servers.postgres();
        postgres.ensureDatabase(service);

        Path home = servers.home();
        Map<String, String> config = new HashMap<>();
        config.put("keepwarm.home", home.toString());
        config.put("keepwarm.db.url", postgres.jdbcUrl(service));
        login(config, "app", postgres.credentials(service, Role.APP));
        login(config, "owner", postgres.credentials(service, Role.OWNER));
        login(config, "background", postgres.credentials(service, Role.BACKGROUND));
        config.put("keepwarm.kafka", servers.kafka());
        config.put(
                "keepwarm.auth.jwks",
                TokenIssuer.at(home.resolve("issuer")).jwksFile().toUri().toString());
        config.put("keepwarm.auth.issuer", TokenIssuer.ISSUER);
        config.put("keepwarm.auth.audience", TokenIssuer.AUDIENCE);
        config.put("keepwarm.clock.file", home.resolve("clock").toString());
        config.put("keepwarm.smtp.host", "127.0.0.1");
        config.put("keepwarm.smtp.port", Integer.toString(servers.smtpPort()));
        config.put("keepwarm.link.secret", Secrets.under(home).get("link"));
        config.put("keepwarm.public-url", "http://localhost:8081");
        return config;
    }

    /// Nothing stops here: the next test profile uses the same servers. They end with the JVM.
    @Override
    public void stop() {}

    private static void login(Map<String, String> config, String role, Credentials credentials) {
        config.put("keepwarm.db." + role + ".user", credentials.user());
        config.put("keepwarm.db." + role + ".password", credentials.password());
    }
}
