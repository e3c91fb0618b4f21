/// A tiny service built on the chassis, for the chassis' own tests: notes are written, members are heard of.
package io.keepwarm.chassis.sample;
