/// The team directory: who uses Keepwarm, in which zone and language. Nothing else in Keepwarm says a member's zone.
@NullMarked
package io.keepwarm.contact.member;

import org.jspecify.annotations.NullMarked;
