/// contact-service: who. It keeps the team directory and the people a team keeps in touch with, and tells the other
/// services what they may know of both.
@NullMarked
package io.keepwarm.contact;

import org.jspecify.annotations.NullMarked;
