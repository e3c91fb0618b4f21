/// vCards (RFC 6350 and its forerunners) to cards and back. What has no place on a card is kept beside it and
/// comes out again.
@NullMarked
package io.keepwarm.contact.vcard;

import org.jspecify.annotations.NullMarked;
