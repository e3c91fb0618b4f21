/// What a digest says: pure text from what is known, with no clock, database or framework in sight.
@NullMarked
package io.keepwarm.digest.compose;

import org.jspecify.annotations.NullMarked;
