/// interaction-service: what happened between a team's members and their contacts, and the ties it makes.
@NullMarked
package io.keepwarm.interaction;

import org.jspecify.annotations.NullMarked;
