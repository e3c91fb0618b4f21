/// Words as they are compared: without case, accents and other marks, what texts are about by them, and
/// how somebody is called in them.
@NullMarked
package io.keepwarm.chassis.words;

import org.jspecify.annotations.NullMarked;
