/// Who could be helped by what: what contacts need, or that they are looking for work, held against the member's own
/// offers, the opportunities the team has heard of, and other contacts. Reckoned when it is asked for.
@NullMarked
package io.keepwarm.contact.match;

import org.jspecify.annotations.NullMarked;
