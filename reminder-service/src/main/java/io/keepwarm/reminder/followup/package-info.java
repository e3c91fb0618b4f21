/// Follow-ups: what a member is to do about a contact, from being scheduled to being settled, and the answers to them.
@NullMarked
package io.keepwarm.reminder.followup;

import org.jspecify.annotations.NullMarked;
