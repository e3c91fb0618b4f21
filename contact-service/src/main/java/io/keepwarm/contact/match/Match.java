package io.keepwarm.contact.match;

import java.util.List;

/// A wish and what may help, with the reason.
///
/// @param score the higher, the better they fit; comparable among matches of one wish
/// @param matched the words they have in common, folded
/// @param reason in words
record Match(Wish wish, Help help, int score, List<String> matched, String reason) {}
