/// Who is calling, and what they may see.
@NullMarked
package io.keepwarm.chassis.access;

import org.jspecify.annotations.NullMarked;
