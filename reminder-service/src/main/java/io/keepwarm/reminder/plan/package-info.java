/// What follow-ups there should be about a contact, given all that is known, and what is to be done so that
/// there are just these. Pure rules: one class a reason, [Wanting] has them all, [Plan] compares with what is
/// there.
@NullMarked
package io.keepwarm.reminder.plan;

import org.jspecify.annotations.NullMarked;
