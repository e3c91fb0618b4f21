/// What is to be done next with whom, by whom and when. Topic `keepwarm.follow-ups`.
@NullMarked
package io.keepwarm.events.followup;

import org.jspecify.annotations.NullMarked;
