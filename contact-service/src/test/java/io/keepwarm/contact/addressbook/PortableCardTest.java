package io.keepwarm.contact.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.ContactPoint;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.FamilyMember;
import io.keepwarm.contact.card.NotedDate;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.card.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PortableCardTest {
    private static final ContactColumns COLUMNS = new ContactColumns(Read.PORTABLE);

    @Provide
    Arbitrary<Card> cards() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab =@\"[]{},;:*\n\r\t'ëß水+-")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
        Arbitrary<List<String>> kinds = texts.list().ofMaxSize(2);
        Arbitrary<ContactPoint> points =
                Combinators.combine(texts, kinds, Arbitraries.of(true, false)).as(ContactPoint::new);
        var names = Combinators.combine(texts, texts, texts)
                .as((full, given, family) -> new PersonName(full, given, family, null, null, null, null, null));
        var drafts = Combinators.combine(
                        names,
                        points.map(point -> new Phone(point.value(), point.kinds(), point.preferred()))
                                .list()
                                .ofMaxSize(3),
                        points.list().ofMaxSize(3),
                        texts)
                .as((name, phones, urls, note) -> CardDraft.of(name)
                        .reachedAt(List.of(new EmailAddress("a@b.c", List.of("work"), true)), phones, List.of())
                        .seenAt(urls, List.of(new Profile(note, note)))
                        .worksAt(note, null, note)
                        .keeps("1984-05", List.of(new NotedDate("OTHER", "--02-29", note)))
                        .noted(List.of(new FamilyMember(null, note, null)), List.of(note), note)
                        .with(Map.of(note, note)));
        return drafts.map(CardDraft::card);
    }

    @Property(tries = 300)
    void whatIsWrittenAsJsonIsReadAsItWas(@ForAll("cards") Card card) {
        String text = Read.PORTABLE.write(card, "u1", "X-A:b").toString();
        var read = ((SourceRow.Person) Read.PORTABLE.read(text)).read();
        assertThat(read.card()).isEqualTo(card);
        assertThat(read.uid()).isEqualTo("u1");
        assertThat(read.extra()).isEqualTo("X-A:b");
    }

    @Property(tries = 300)
    void whatIsWrittenInColumnsIsReadAsItWas(@ForAll("cards") Card card) {
        var cells = COLUMNS.cells(Read.PORTABLE.write(card, "u1", null));
        var read = new Cells(Read.PORTABLE);
        IntStream.range(0, cells.size())
                .filter(at -> !cells.get(at).isBlank())
                // As a reader of CSV does.
                .forEach(
                        at -> read.put(ContactColumns.ALL.get(at), cells.get(at).strip()));
        assertThat(((SourceRow.Person) Read.PORTABLE.read(read.document()))
                        .read()
                        .card())
                .isEqualTo(card);
        assertThat(cells).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
    }
}
