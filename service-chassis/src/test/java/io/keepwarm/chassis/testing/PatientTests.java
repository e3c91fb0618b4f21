package io.keepwarm.chassis.testing;

import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets tests await what they await for a minute: a machine may be slow or busy with other things, and only a test that
/// fails waits that long. JUnit finds it by itself in every module that has the chassis' test classes.
public final class PatientTests implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The Awaitility that is told is that of the test class: Quarkus loads both anew, apart from this one's.
    @Override
    public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
        context.getRequiredTestClass()
                .getClassLoader()
                .loadClass("org.awaitility.Awaitility")
                .getMethod("setDefaultTimeout", Duration.class)
                .invoke(null, PATIENCE);
    }
}
