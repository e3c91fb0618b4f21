package io.keepwarm.contact;

import io.keepwarm.embedded.testing.Testbed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A test of contact-service, on real PostgreSQL and Kafka.
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = Testbed.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "contact"))
public @interface ContactService {}
