/// Answers given from the mail, each acting once and open to being taken back for a while.
@NullMarked
package io.keepwarm.digest.answer;

import org.jspecify.annotations.NullMarked;
