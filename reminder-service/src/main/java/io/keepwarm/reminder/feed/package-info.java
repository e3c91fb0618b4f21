/// A member's follow-ups as a calendar that any calendar program can subscribe to, at a secret address (RFC
/// 5545, 7986).
@NullMarked
package io.keepwarm.reminder.feed;

import org.jspecify.annotations.NullMarked;
