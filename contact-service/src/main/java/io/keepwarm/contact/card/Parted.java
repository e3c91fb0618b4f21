package io.keepwarm.contact.card;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A card after what was joined to it is taken out again.
public final class Parted {
    private static final RecordComponent[] FIELDS = Card.class.getRecordComponents();

    private Parted() {}

    /// `now` without what the joining has done, which made `after` of `before`: every field that is still
    /// as the joining left it goes back to what it was before, and what was changed since stays as it is
    /// now.
    public static Card of(Card before, Card after, Card now) {
        var values = Arrays.stream(FIELDS)
                .map(field -> Objects.equals(value(field, now), value(field, after))
                        ? value(field, before)
                        : value(field, now))
                .toArray();
        var types = Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Card.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object value(RecordComponent field, Card card) {
        try {
            return field.getAccessor().invoke(card);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
