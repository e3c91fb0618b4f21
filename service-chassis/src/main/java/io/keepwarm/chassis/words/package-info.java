/// Words as they are compared: without case, accents and other marks, and what texts are about by them.
@NullMarked
package io.keepwarm.chassis.words;

import org.jspecify.annotations.NullMarked;
