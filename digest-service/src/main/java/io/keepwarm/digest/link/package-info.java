/// Signed links of a mail: each good for one purpose, one member and a limited time.
@NullMarked
package io.keepwarm.digest.link;

import org.jspecify.annotations.NullMarked;
