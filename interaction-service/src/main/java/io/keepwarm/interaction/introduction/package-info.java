/// Introductions: two contacts brought together by a member, each of whom agreed first, and what came of it.
@NullMarked
package io.keepwarm.interaction.introduction;

import org.jspecify.annotations.NullMarked;
