/// How far behind a service is: metrics and a detail, never a reason to stop taking requests.
@NullMarked
package io.keepwarm.chassis.health;

import org.jspecify.annotations.NullMarked;
