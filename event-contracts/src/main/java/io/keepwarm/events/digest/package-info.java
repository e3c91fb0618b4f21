/// The mails that told members what is next: that they were sent, never what they said. Topic `keepwarm.digests`, kept
/// for ninety days.
@NullMarked
package io.keepwarm.events.digest;

import org.jspecify.annotations.NullMarked;
