package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.HowMet;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Profile;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// LinkedIn's `Connections.csv`: perhaps some notes, a header, one connection a line. Columns go by their names.
final class LinkedInFile implements Source {
    private static final int LONGEST_PREFACE = 30;
    private static final List<String> TELLING = List.of("first name", "last name");

    private final List<String> header;
    private final List<String> records;

    private LinkedInFile(List<String> header, List<String> records) {
        this.header = header;
        this.records = records;
    }

    static boolean isLike(String text) {
        return text.lines().limit(LONGEST_PREFACE).anyMatch(LinkedInFile::isHeader);
    }

    static LinkedInFile of(String text) {
        List<String> records = CsvLines.records(text);
        for (int at = 0; at < Math.min(records.size(), LONGEST_PREFACE); at++) {
            if (isHeader(records.get(at))) {
                return new LinkedInFile(names(records.get(at)), List.copyOf(records.subList(at + 1, records.size())));
            }
        }
        throw new NotThatFormat("There is no line with the columns First Name and Last Name in this file.");
    }

    private static boolean isHeader(String record) {
        return names(record).containsAll(TELLING);
    }

    private static List<String> names(String record) {
        return CsvLines.fields(record).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public SourceRow row(int index) {
        return CsvLines.fields(records.get(index))
                .<SourceRow>map(fields -> new SourceRow.Person(new ReadCard(card(fields), null, null)))
                .orElseGet(() -> new SourceRow.Unreadable("The quotation marks of this line do not pair up."));
    }

    private Card card(List<String> fields) {
        String email = field(fields, "email address");
        String url = field(fields, "url");
        String connected = field(fields, "connected on");
        var name = new PersonName(
                null, field(fields, "first name"), field(fields, "last name"), null, null, null, null, null);
        List<EmailAddress> emails = email == null || !email.matches(EmailAddress.SHAPE)
                ? List.of()
                : List.of(new EmailAddress(email, List.of(), false));
        return CardDraft.of(name)
                .reachedAt(emails, List.of(), List.of())
                .seenAt(List.of(), url == null ? List.of() : List.of(new Profile("linkedin", url)))
                .worksAt(field(fields, "company"), field(fields, "position"), null)
                .met(new HowMet("connected on LinkedIn", null, WrittenDate.read(connected), null))
                .card();
    }

    private @Nullable String field(List<String> fields, String name) {
        int column = header.indexOf(name);
        return column < 0 || column >= fields.size() || fields.get(column).isBlank() ? null : fields.get(column);
    }
}
