package io.keepwarm.contact.contact;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a list of contacts is sorted by. Equal values are told apart by id.
enum ContactOrder {
    /// Who answers best to the words that are looked for; equally good ones by name.
    BEST("best", false),
    NAME("name", false),
    NAME_DOWN("name", true),
    UPDATED_AT("updatedAt", false),
    UPDATED_AT_DOWN("updatedAt", true),
    CREATED_AT("createdAt", false),
    CREATED_AT_DOWN("createdAt", true);

    private final String field;
    private final boolean descending;

    ContactOrder(String field, boolean descending) {
        this.field = field;
        this.descending = descending;
    }

    /// The order written so, `-` before a descending one.
    static Optional<ContactOrder> named(String text) {
        return Arrays.stream(values())
                .filter(order -> order.text().equals(text))
                .findFirst();
    }

    /// All that can be written.
    static String choices() {
        return Arrays.stream(values()).map(ContactOrder::text).collect(Collectors.joining(", "));
    }

    private String text() {
        return (descending ? "-" : "") + field;
    }

    /// The field of a contact it goes by, within one rank.
    String field() {
        return this == BEST ? NAME.field : field;
    }

    boolean descending() {
        return descending;
    }

    /// The value a contact is sorted by, as text.
    String valueOf(Contact contact) {
        return switch (this) {
            case BEST, NAME, NAME_DOWN -> contact.sortName();
            case UPDATED_AT, UPDATED_AT_DOWN -> contact.updatedAt().toString();
            case CREATED_AT, CREATED_AT_DOWN -> contact.createdAt().toString();
        };
    }
}
