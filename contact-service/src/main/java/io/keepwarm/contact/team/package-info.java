/// What a team has settled for all of its members.
@NullMarked
package io.keepwarm.contact.team;

import org.jspecify.annotations.NullMarked;
