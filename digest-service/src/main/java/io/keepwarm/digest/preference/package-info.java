/// How a member wants to be told: when, by what mail, how much.
@NullMarked
package io.keepwarm.digest.preference;

import org.jspecify.annotations.NullMarked;
