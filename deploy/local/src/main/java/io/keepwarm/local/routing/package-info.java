/// Which service answers which path.
@NullMarked
package io.keepwarm.local.routing;

import org.jspecify.annotations.NullMarked;
