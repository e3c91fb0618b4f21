/// The inner circle: the few people a member keeps closest. It holds no more than the team has settled.
@NullMarked
package io.keepwarm.contact.innercircle;

import org.jspecify.annotations.NullMarked;
