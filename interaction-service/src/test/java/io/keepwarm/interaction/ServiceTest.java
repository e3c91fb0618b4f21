package io.keepwarm.interaction;

import io.keepwarm.chassis.testing.ContactServiceStandIn;
import io.keepwarm.embedded.testing.Testbed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The service with the servers it needs, real ones, and contact-service's part played over real HTTP.
@QuarkusTest
@WithTestResource(
        value = Testbed.class,
        initArgs = @ResourceArg(name = "service", value = "interaction"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ContactServiceStandIn.class, scope = TestResourceScope.GLOBAL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
