/// Where the members' attention went, week by week. Topic `keepwarm.attention`.
@NullMarked
package io.keepwarm.events.attention;

import org.jspecify.annotations.NullMarked;
