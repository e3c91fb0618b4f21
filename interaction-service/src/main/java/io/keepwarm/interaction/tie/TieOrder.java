package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.http.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a list of ties is sorted: by a column, then by contact, both ways round.
enum TieOrder {
    WARMTH("warmth", "warmth", Double::parseDouble),
    WARMEST_FIRST("-warmth", "warmth", Double::parseDouble),
    LAST_TOUCH_AT("lastTouchAt", "last_touch_at", Instant::parse),
    LATEST_FIRST("-lastTouchAt", "last_touch_at", Instant::parse);

    private static final Map<String, TieOrder> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(order -> order.parameter, Function.identity()));

    private final String parameter;
    private final String column;
    private final Function<String, Object> parse;

    TieOrder(String parameter, String column, Function<String, Object> parse) {
        this.parameter = parameter;
        this.column = column;
        this.parse = parse;
    }

    static TieOrder named(String parameter) {
        var order = BY_NAME.get(parameter);
        if (order == null) {
            throw Problem.invalid("sort", "must be one of warmth, -warmth, lastTouchAt, -lastTouchAt");
        }
        return order;
    }

    private boolean isDescending() {
        return parameter.startsWith("-");
    }

    String orderBy() {
        String direction = isDescending() ? " desc" : "";
        return "t." + column + direction + ", t.contact_id" + direction;
    }

    /// A condition for what follows the tie with `:value` and `:contact`.
    String following() {
        return "(t." + column + ", t.contact_id) " + (isDescending() ? "<" : ">") + " (:value, :contact)";
    }

    Object value(String text) {
        return parse.apply(text);
    }

    String valueOf(Tie tie) {
        if (column.equals("warmth")) {
            return String.valueOf(tie.facts().heat().sum());
        }
        var last = tie.facts().moments().last();
        return last == null ? "" : last.at().toString();
    }
}
