/// What a member owes a contact may also end by a word of theirs, kindly, without being given.
@NullMarked
package io.keepwarm.interaction.owed;

import org.jspecify.annotations.NullMarked;
