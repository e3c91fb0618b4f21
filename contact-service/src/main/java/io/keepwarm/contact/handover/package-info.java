/// Handing the contacts a member keeps over to another.
@NullMarked
package io.keepwarm.contact.handover;

import org.jspecify.annotations.NullMarked;
