package io.keepwarm.contact.card;

import io.keepwarm.events.contact.Visibility;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A card after what was joined to it is taken out again.
public final class Parted {
    /// Whether nothing can be left of what the joining brought.
    private boolean whole = true;

    private Parted() {}

    /// `now` without what the joining has done, which made `after` of `before`. What is still as the joining left it
    /// goes back to what it was before; of lists, custom fields and notes that were changed since, what the
    /// joining brought goes out and the rest stays; anything else that was changed since stays as it is now. A card
    /// that was made PRIVATE by the joining stays so as long as it may still hold some of what was joined to it.
    public static Card of(Card before, Card after, Card now) {
        var parting = new Parted();
        Card card = parting.parted(Card.class, before, after, now);
        boolean isPrivateByJoining = after.visibility() == Visibility.PRIVATE && now.visibility() == Visibility.PRIVATE;
        return isPrivateByJoining && !parting.whole ? card.seenBy(Visibility.PRIVATE) : card;
    }

    private <T extends Record> T parted(Class<T> type, @Nullable T before, @Nullable T after, T now) {
        RecordComponent[] fields = type.getRecordComponents();
        var values = Arrays.stream(fields)
                .map(field -> value(field.getName(), of(field, before), of(field, after), of(field, now)))
                .toArray();
        var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object of(RecordComponent field, @Nullable Record record) {
        try {
            return record == null ? null : field.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object value(
            String field, @Nullable Object before, @Nullable Object after, @Nullable Object now) {
        if (Objects.equals(now, after)) {
            return before;
        }
        if (Objects.equals(before, after)) {
            return now;
        }
        return switch (now) {
            case List<?> list -> list(listed(before), listed(after), list);
            case Map<?, ?> map -> fields(mapped(before), mapped(after), map);
            case PersonName name -> parted(PersonName.class, (PersonName) before, (PersonName) after, name);
            case Relevance relevance -> parted(Relevance.class, (Relevance) before, (Relevance) after, relevance);
            case String text when field.equals("notes") -> text((String) before, String.valueOf(after), text);
            case null -> null;
            default -> changed(now);
        };
    }

    /// What somebody wrote since may have been written from what the joining brought; what they chose is their own.
    private Object changed(Object now) {
        whole &= !(now instanceof String || now instanceof Record);
        return now;
    }

    private List<?> list(List<?> before, List<?> after, List<?> now) {
        var brought = keys(after);
        brought.removeAll(keys(before));
        var here = keys(now);
        whole &= here.containsAll(brought) || keys(after).containsAll(here);
        return now.stream().filter(entry -> !brought.contains(Lists.key(entry))).toList();
    }

    private static Set<Object> keys(List<?> list) {
        return list.stream().map(Lists::key).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, Object> fields(Map<String, ?> before, Map<String, ?> after, Map<?, ?> now) {
        Map<String, Object> fields = new TreeMap<>();
        now.forEach((key, value) -> {
            String field = String.valueOf(key);
            Object stays = value(field, before.get(field), after.get(field), value);
            if (stays != null) {
                fields.put(field, stays);
            }
        });
        boolean isNothingLost = now.keySet().containsAll(after.keySet());
        whole &= isNothingLost || after.keySet().containsAll(now.keySet());
        return fields;
    }

    /// The joining wrote below what was there.
    private @Nullable String text(@Nullable String before, String after, String now) {
        String kept = before == null ? "" : before;
        String brought = after.startsWith(kept) ? after.substring(kept.length()) : after;
        int at = now.indexOf(brought);
        if (at < 0) {
            whole &= now.isBlank();
            return now;
        }
        String rest = now.substring(0, at) + now.substring(at + brought.length());
        String parted = before == null ? rest.strip() : rest;
        return parted.isEmpty() ? null : parted;
    }

    private static List<?> listed(@Nullable Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> mapped(@Nullable Object map) {
        return map == null ? Collections.emptyMap() : (Map<String, ?>) map;
    }
}
