/// Work of a job that is done side by side, so that nobody waits for what is slow of another.
@NullMarked
package io.keepwarm.chassis.lane;

import org.jspecify.annotations.NullMarked;
