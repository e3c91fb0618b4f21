package io.keepwarm.digest;

import io.keepwarm.embedded.testing.Testbed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// digest-service with real servers beneath it, and contact-service's part played over real HTTP.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = Testbed.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "digest"))
@WithTestResource(value = ContactServiceStandIn.class, scope = TestResourceScope.GLOBAL)
public @interface DigestService {}
