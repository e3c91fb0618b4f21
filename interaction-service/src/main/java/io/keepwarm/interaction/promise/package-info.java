/// Promises: what a member promised a contact, or the contact the member, until when, and what became of it. They are
/// made by themselves ([Promising]) or told of within an interaction ([PromisesTold]); whoever keeps them or not makes
/// a record ([PromiseRecord]).
@NullMarked
package io.keepwarm.interaction.promise;

import org.jspecify.annotations.NullMarked;
