/// Interactions: what happened between a member and one or more contacts. Logging, editing and deleting one brings its
/// ties up to date in the same transaction.
@NullMarked
package io.keepwarm.interaction.interaction;

import org.jspecify.annotations.NullMarked;
