/// Ties: how one member and one contact stand to each other. [Ties] keeps one row per tie, [TieKeeping] brings it up to
/// date with every touch; what follows from touches is decided in `facts`.
@NullMarked
package io.keepwarm.interaction.tie;

import org.jspecify.annotations.NullMarked;
