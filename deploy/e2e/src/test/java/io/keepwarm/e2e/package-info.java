/// System tests: the packaged stack, used through the front door as a client would use it, with its mails read from
/// the catcher's folder and its time moved by the clock. Faults are those of a real day: processes that die.
package io.keepwarm.e2e;
