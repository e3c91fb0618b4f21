/// The demo: two small teams, their address books and a year of touches, told to a running stack through its front
/// door, up to the first digest mail. Whom and what it is about stands in `deploy/local/demo`.
@NullMarked
package io.keepwarm.local.demo;

import org.jspecify.annotations.NullMarked;
