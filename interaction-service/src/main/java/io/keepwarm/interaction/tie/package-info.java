/// Ties: how one member and one contact stand to each other, kept up to date with every touch. [TieFacts] and what it
/// is made of are pure rules over [Touch]es; [Ties] keeps one row per tie.
@NullMarked
package io.keepwarm.interaction.tie;

import org.jspecify.annotations.NullMarked;
