package io.keepwarm.interaction.report.figure;

import org.jspecify.annotations.Nullable;

/// Parts of a whole, 0 to 1, in thousandths.
public final class Share {
    private static final double PRECISION = 1000;

    private Share() {}

    /// The share of `part` in `whole`; null of nothing.
    public static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : Math.round(PRECISION * part / whole) / PRECISION;
    }
}
