package io.keepwarm.contact.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a card says that has no place where it is joined to another: lines of the notes, so that nothing is lost.
final class Leftovers {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    /// Of the card of somebody called so.
    Leftovers(String name) {
        this.name = name;
    }

    /// What is kept of a field; what the other one said besides is left over.
    <T> @Nullable T said(String field, @Nullable T kept, @Nullable T other) {
        if (kept == null) {
            return other;
        }
        if (!kept.equals(other)) {
            add(field, other);
        }
        return kept;
    }

    /// Leaves over what a field says, if it says anything.
    void add(String field, @Nullable Object said) {
        if (said != null) {
            lines.add(field + ": " + inWords(said));
        }
    }

    /// The notes of both, and below them what is left over; null when there is none of it.
    @Nullable
    String after(@Nullable String notes, @Nullable String otherNotes) {
        boolean isNews = otherNotes != null && (notes == null || !notes.contains(otherNotes));
        String rest = lines.isEmpty() ? null : "From the merged record of " + name + ":\n" + String.join("\n", lines);
        String all = Stream.of(notes, isNews ? otherNotes : null, rest)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }

    private static String inWords(Object said) {
        return switch (said) {
            case HowMet met -> joined(met.how(), met.where(), met.on(), met.introducedBy());
            case Place place -> joined(place.city(), place.country(), place.zone());
            case Relevance relevance -> joined(relevance.now(), relevance.why(), relevance.reviewOn());
            case Vouch vouch -> joined(vouch.level(), vouch.evidence(), vouch.on());
            case List<?> list -> joined(list.toArray());
            default -> said.toString();
        };
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
    }
}
