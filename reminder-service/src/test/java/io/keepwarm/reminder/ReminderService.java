package io.keepwarm.reminder;

import io.keepwarm.chassis.testing.ContactServiceStandIn;
import io.keepwarm.embedded.testing.Testbed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A test of the whole service, on real PostgreSQL and Kafka, with contact-service's part played over real HTTP.
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = Testbed.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "reminder"))
@WithTestResource(value = ContactServiceStandIn.class, scope = TestResourceScope.GLOBAL)
public @interface ReminderService {}
