/// The programs the scripts of the local stack start.
@NullMarked
package io.keepwarm.local;

import org.jspecify.annotations.NullMarked;
