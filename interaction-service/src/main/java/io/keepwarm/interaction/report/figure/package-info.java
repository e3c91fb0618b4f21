/// How figures follow from what is counted: pure rules.
@NullMarked
package io.keepwarm.interaction.report.figure;

import org.jspecify.annotations.NullMarked;
