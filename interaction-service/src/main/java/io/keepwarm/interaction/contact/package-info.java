/// What news of a contact mean for touches and ties: learning who may see it, its merge, its erasure.
@NullMarked
package io.keepwarm.interaction.contact;

import org.jspecify.annotations.NullMarked;
