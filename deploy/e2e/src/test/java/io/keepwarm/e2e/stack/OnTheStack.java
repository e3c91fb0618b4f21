package io.keepwarm.e2e.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that runs on the one stack all of them share; it gets it as a parameter of type [Stack]. Tests do not see
/// each other's data, for each makes teams of its own; they do share the clock, which only goes forward.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedStack.class)
public @interface OnTheStack {}
