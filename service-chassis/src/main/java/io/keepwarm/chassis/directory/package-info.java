/// contact-service over HTTP, for the others: who somebody is of whom no event has told yet.
@NullMarked
package io.keepwarm.chassis.directory;

import org.jspecify.annotations.NullMarked;
