/// The front door: one address for all services, and tokens for the asking.
@NullMarked
package io.keepwarm.local.door;

import org.jspecify.annotations.NullMarked;
