/// The terms of the rules in `cadence`, as they are kept and served: what a team has settled about keeping in touch, on
/// which days each member works, and their pauses.
@NullMarked
package io.keepwarm.reminder.policy;

import org.jspecify.annotations.NullMarked;
