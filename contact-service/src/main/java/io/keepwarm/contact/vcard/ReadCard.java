package io.keepwarm.contact.vcard;

import io.keepwarm.contact.card.Card;
import org.jspecify.annotations.Nullable;

/// What was read of a person.
///
/// @param card not completed
/// @param uid the card's own id; null: none
/// @param extra the properties without a place on the card, as the text of a vCard 4.0; null: none
public record ReadCard(
        Card card, @Nullable String uid, @Nullable String extra) {}
