package io.keepwarm.chassis.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list. `next` is the cursor of the part that follows, null at the end; it also goes out as
/// `Link: rel="next"`.
public record Page<T>(List<T> items, @Nullable String next) {}
