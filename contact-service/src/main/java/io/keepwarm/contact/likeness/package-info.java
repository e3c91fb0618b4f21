/// How much two contacts look like one person, and the keys by which such are found: pure rules over cards, and the
/// table of the keys.
@NullMarked
package io.keepwarm.contact.likeness;

import org.jspecify.annotations.NullMarked;
