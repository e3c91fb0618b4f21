/// The servers as a Quarkus test resource.
@NullMarked
package io.keepwarm.embedded.testing;

import org.jspecify.annotations.NullMarked;
