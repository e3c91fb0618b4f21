package io.keepwarm.chassis.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for: keyset pagination, so a page costs the same wherever it lies.
public class PageRequest {
    private static final int LARGEST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many items, 1 to 200", schema = @Schema(minimum = "1", maximum = "200"))
    String limit = "50";

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; leave it out for the first page")
    @Nullable
    String cursor;

    /// How many items a page holds.
    public int limit() {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw Problem.invalid("limit", "must be a whole number from 1 to " + LARGEST);
    }

    /// The position after which the page begins, or empty for the first page. `list` names the list with its order and
    /// filters: a cursor serves only the list it came from.
    public <T> Optional<T> after(String list, Function<List<String>, T> parse) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(Cursor.read(list, cursor)));
        } catch (RuntimeException notACursor) {
            throw new Problem(
                    400,
                    "invalid-cursor",
                    "Invalid cursor",
                    "The cursor does not come from this list. Leave it out to begin with the first page.");
        }
    }

    /// The page of `found`, for which one item more than the limit was asked: whether it came tells if there is a next
    /// page. `position` gives the sort values of the page's last item.
    public <T> Page<T> of(String list, List<T> found, Function<T, List<String>> position) {
        int size = limit();
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, size);
        return new Page<>(List.copyOf(items), Cursor.write(list, position.apply(items.getLast())));
    }

    /// The page of these items, full or not, which the next one follows at `end`: for lists that look only so far for
    /// their items. A null `end` is the end of the list.
    public <T> Page<T> upTo(String list, List<T> items, @Nullable List<String> end) {
        return new Page<>(List.copyOf(items), end == null ? null : Cursor.write(list, end));
    }
}
