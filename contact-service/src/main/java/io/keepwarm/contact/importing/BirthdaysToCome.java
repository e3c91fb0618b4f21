package io.keepwarm.contact.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PartialDate;
import io.keepwarm.contact.vcard.ReadCard;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Keeps the birthdays of rows that lie in the future, which nobody was born on, as text among the custom fields.
@Singleton
class BirthdaysToCome {
    private static final String FIELD = "Birthday";

    private final ObjectMapper json;
    private final Clock clock;

    BirthdaysToCome(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// The row with its birthday put aside and a remark on that; as it is, when the birthday is past, in part
    /// unknown or not said.
    ReadCard aside(ReadCard read) {
        String birthday = read.card().birthday();
        // Wherever it is latest, as for birthdays that are said in a request.
        var today = LocalDays.dayOf(clock.instant(), ZoneOffset.ofHours(14));
        if (birthday == null
                || PartialDate.parse(birthday).filter(day -> day.isAfter(today)).isEmpty()) {
            return read;
        }
        var remarks = Stream.concat(
                        read.remarks().stream(), Stream.of(ReadCard.noBirthday(birthday, "among the custom fields")))
                .toList();
        return new ReadCard(without(read.card(), birthday), read.uid(), read.extra(), List.copyOf(remarks));
    }

    private Card without(Card card, String birthday) {
        ObjectNode document = json.valueToTree(card);
        document.remove("birthday");
        var custom = document.withObject("/custom");
        String before = custom.path(FIELD).asText("");
        custom.put(FIELD, before.isEmpty() || before.equals(birthday) ? birthday : before + "\n" + birthday);
        try {
            return json.treeToValue(document, Card.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A card cannot be read again", impossible);
        }
    }
}
