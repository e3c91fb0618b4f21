package io.keepwarm.contact.exporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.keepwarm.contact.addressbook.ContactColumns;
import io.keepwarm.contact.addressbook.PortableCard;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.vcard.VCardWriting;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an address book is written: what stands before the contacts, at each, and behind them. Every form is one that an
/// import reads back.
sealed interface ExportForm {
    /// What an export is called as a file.
    String fileName();

    /// What stands before the first contact.
    default String beginning() {
        return "";
    }

    /// One contact, the `first` or a later one; `extra` is what came with its vCard and has no place on its
    /// card.
    String contact(String uid, Card card, @Nullable String extra, boolean first);

    /// What stands behind the last contact.
    default String end() {
        return "";
    }

    /// One vCard behind the other, and at the end that of the group they are, if they are one.
    record VCards(boolean ofVersion3, @Nullable Group group) implements ExportForm {
        /// A group of those who are exported.
        record Group(UUID id, String name, List<String> uids) {
            Group(UUID id, String name) {
                this(id, name, new ArrayList<>());
            }
        }

        @Override
        public String fileName() {
            return "contacts.vcf";
        }

        @Override
        public String contact(String uid, Card card, @Nullable String extra, boolean first) {
            if (group != null) {
                group.uids().add(uid);
            }
            return VCardWriting.write(card, uid, extra, ofVersion3);
        }

        @Override
        public String end() {
            return group == null
                    ? ""
                    : VCardWriting.group("urn:uuid:" + group.id(), group.name(), group.uids(), ofVersion3);
        }
    }

    /// A JSON array with a contact a line.
    record JsonArray(PortableCard portable) implements ExportForm {
        @Override
        public String fileName() {
            return "contacts.json";
        }

        @Override
        public String beginning() {
            return "[";
        }

        @Override
        public String contact(String uid, Card card, @Nullable String extra, boolean first) {
            return (first ? "\n" : ",\n") + portable.write(card, uid, extra);
        }

        @Override
        public String end() {
            return "\n]\n";
        }
    }

    /// A table (RFC 4180) with a line of column names. What came with a vCard and has no field is not in it.
    record Table(PortableCard portable) implements ExportForm {
        @Override
        public String fileName() {
            return "contacts.csv";
        }

        @Override
        public String beginning() {
            return line(ContactColumns.ALL);
        }

        @Override
        public String contact(String uid, Card card, @Nullable String extra, boolean first) {
            ObjectNode document = portable.write(card, uid, null);
            return line(new ContactColumns(portable).cells(document));
        }

        private static String line(List<String> cells) {
            var line = new StringWriter();
            CsvWriter.builder().bufferSize(0).build(line).writeRecord(cells);
            return line.toString();
        }
    }
}
