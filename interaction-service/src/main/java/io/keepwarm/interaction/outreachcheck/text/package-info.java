/// A text cut into sentences and words, and the phrases of its language found in it. What there is to say and to look
/// for in a language stands in two files, so a language is added without code. Pure Java.
@NullMarked
package io.keepwarm.interaction.outreachcheck.text;

import org.jspecify.annotations.NullMarked;
