/// When each member is told next, and the tick that notices that the time has come.
@NullMarked
package io.keepwarm.digest.schedule;

import org.jspecify.annotations.NullMarked;
