/// What managers are told of the whole team: who is late with whom. Nothing private is among it.
@NullMarked
package io.keepwarm.digest.teamdigest;

import org.jspecify.annotations.NullMarked;
