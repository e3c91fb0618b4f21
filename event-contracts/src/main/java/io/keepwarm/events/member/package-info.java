/// The members of the teams: who uses Keepwarm, and in which zone and language. Topic `keepwarm.members`.
@NullMarked
package io.keepwarm.events.member;

import org.jspecify.annotations.NullMarked;
