/// Openings, grants, events and workshops that somebody of the team has heard of, for whoever they may help.
@NullMarked
package io.keepwarm.contact.opportunity;

import org.jspecify.annotations.NullMarked;
