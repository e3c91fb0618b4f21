/// Signed bearer tokens for the local stack and for tests.
@NullMarked
package io.keepwarm.embedded.issuer;

import org.jspecify.annotations.NullMarked;
