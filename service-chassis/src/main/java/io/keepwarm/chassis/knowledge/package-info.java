/// What a service knows of others lives in schema `knowledge`, rebuilt from the topics whenever it is gone or has
/// changed shape.
@NullMarked
package io.keepwarm.chassis.knowledge;

import org.jspecify.annotations.NullMarked;
