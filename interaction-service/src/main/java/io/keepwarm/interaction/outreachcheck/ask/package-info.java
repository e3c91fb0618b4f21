/// What a message asks of its reader, on the ladder from a piece of information to a favour. Pure Java.
@NullMarked
package io.keepwarm.interaction.outreachcheck.ask;

import org.jspecify.annotations.NullMarked;
