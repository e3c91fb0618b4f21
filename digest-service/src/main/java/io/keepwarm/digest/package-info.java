/// The service that tells: one mail a day, at the hour a member chose, with who waits for them and why; and the answers
/// that mail brings. It promises one digest record for each member, kind, local date and ordinal.
@NullMarked
package io.keepwarm.digest;

import org.jspecify.annotations.NullMarked;
