/// One injected clock, local-date rules and time-ordered ids. Rules take dates and instants; only shells ask the clock.
@NullMarked
package io.keepwarm.chassis.time;

import org.jspecify.annotations.NullMarked;
