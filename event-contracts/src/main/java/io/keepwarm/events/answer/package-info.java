/// Answers to follow-ups, given from the digest. Topic `keepwarm.answers`, kept for seven days.
@NullMarked
package io.keepwarm.events.answer;

import org.jspecify.annotations.NullMarked;
