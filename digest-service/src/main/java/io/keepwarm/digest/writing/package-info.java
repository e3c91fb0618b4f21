/// From what is known of a member's day to a finished mail: subject, HTML and plain text.
@NullMarked
package io.keepwarm.digest.writing;

import org.jspecify.annotations.NullMarked;
