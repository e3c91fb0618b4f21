/// Digests as records, and their way to the mail server: at most one acceptance, except where nobody can know.
@NullMarked
package io.keepwarm.digest.delivery;

import org.jspecify.annotations.NullMarked;
