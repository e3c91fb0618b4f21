package io.keepwarm.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.keepwarm.chassis.sample.SampleService;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SampleService
class RoleGuardTest {
    @Inject
    BackgroundDatabase background;

    @Test
    void theOwnerOfTheTablesMayNotServe() throws SQLException {
        try (var owner = login("owner")) {
            assertThatThrownBy(() -> new RoleGuard(owner, background, "chassis").check(new StartupEvent()))
                    .isInstanceOf(RoleGuard.UnsafeRole.class)
                    .hasMessageContaining("KEEPWARM_DB_APP_USER");
        }
    }

    @Test
    void theAppRoleMay() throws SQLException {
        try (var app = login("app")) {
            assertThatCode(() -> new RoleGuard(app, background, "chassis").check(new StartupEvent()))
                    .doesNotThrowAnyException();
        }
    }

    private static AgroalDataSource login(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(config.getValue("keepwarm.db.url", String.class))
                                        .connectionProviderClassName("org.postgresql.Driver")
                                        .principal(new NamePrincipal(
                                                config.getValue("keepwarm.db." + role + ".user", String.class)))
                                        .credential(new SimplePassword(
                                                config.getValue("keepwarm.db." + role + ".password", String.class))))));
    }
}
