/// What the touches of a tie say, as pure rules: when the two were last in touch, how warm the tie is, how far it has
/// come. No clock, no database; instants are arguments.
@NullMarked
package io.keepwarm.interaction.tie.facts;

import org.jspecify.annotations.NullMarked;
