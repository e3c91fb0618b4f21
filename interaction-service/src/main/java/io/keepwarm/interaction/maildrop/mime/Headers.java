package io.keepwarm.interaction.maildrop.mime;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/// The headers of a mail or of one of its parts, of each name the first; those nobody asks for are not kept.
final class Headers {
    private static final Set<String> WANTED = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "bcc",
            "date",
            "subject",
            "message-id",
            "in-reply-to",
            "references",
            "list-id",
            "list-unsubscribe",
            "precedence",
            "auto-submitted",
            "x-autoreply",
            "x-autorespond",
            "content-type",
            "content-disposition",
            "sensitivity");
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_REFERENCES = 100;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998})>");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");
    private static final Pattern CALENDAR_REPLY =
            Pattern.compile("(?i)text/calendar\\b.*;\\s*method\\s*=\\s*\"?reply\\b.*");
    private static final Pattern BULK = Pattern.compile("(?i)\\s*(?:bulk|list|junk|auto_reply)\\b.*");

    private final Map<String, String> bodies = new HashMap<>();

    void add(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (WANTED.contains(name)) {
            bodies.putIfAbsent(name, body(field));
        }
    }

    /// Headers are ASCII with encoded words; what is not is read as people meant it.
    private static String body(Field field) {
        var raw = field.getRaw();
        String all = raw == null ? field.getBody() : Charsets.decode(raw.toByteArray(), null);
        int colon = raw == null ? -1 : all.indexOf(':');
        return MimeUtil.unfold(all.substring(colon + 1)).strip();
    }

    /// The text behind a name, decoded, in one line; empty when there is none.
    String text(String name) {
        return PlainText.line(decoded(bodies.getOrDefault(name, "")), LONGEST_SUBJECT);
    }

    /// The addresses behind a name, groups resolved; what is no address is left out. [MailReader] bounds a header.
    List<Address> addresses(String name) {
        List<Address> addresses = new ArrayList<>();
        String body = bodies.getOrDefault(name, "");
        if (body.isBlank()) {
            return addresses;
        }
        for (Mailbox mailbox :
                LenientAddressParser.DEFAULT.parseAddressList(body).flatten()) {
            String shown = mailbox.getName() == null ? null : decoded(mailbox.getName());
            Address.of(mailbox.getAddress(), shown).ifPresent(addresses::add);
        }
        return addresses;
    }

    /// The mail's own id; null: it has none.
    @Nullable
    String messageId() {
        String body = bodies.getOrDefault("message-id", "").strip();
        var id = ID.matcher(body);
        if (id.find()) {
            return id.group(1);
        }
        return body.isEmpty() || body.length() > LONGEST_SUBJECT ? null : body;
    }

    /// The ids of mails before this one; that of the mail it answers is the last.
    List<String> references() {
        List<String> ids = new ArrayList<>(ids("references"));
        List<String> answered = ids("in-reply-to");
        if (!answered.isEmpty()) {
            ids.remove(answered.getFirst());
            ids.add(answered.getFirst());
        }
        return ids;
    }

    private List<String> ids(String name) {
        return ID.matcher(bodies.getOrDefault(name, ""))
                .results()
                .map(found -> found.group(1))
                .limit(MOST_REFERENCES)
                .toList();
    }

    /// When it was written; null: it does not say.
    @Nullable
    Instant date() {
        String body = bodies.getOrDefault("date", "");
        if (body.isBlank()) {
            return null;
        }
        var field = DateTimeFieldLenientImpl.PARSER.parse(
                new RawField("Date", NamedZones.inFigures(body)), DecodeMonitor.SILENT);
        return field.getDate() == null ? null : field.getDate().toInstant();
    }

    /// Whether a list or a machine sent it: RFC 2369, 2919, 3834, and what programs say besides.
    boolean isBulk() {
        String submitted = bodies.getOrDefault("auto-submitted", "no").strip().toLowerCase(Locale.ROOT);
        return bodies.containsKey("list-id")
                || bodies.containsKey("list-unsubscribe")
                || BULK.matcher(bodies.getOrDefault("precedence", "")).matches()
                || isYes("x-autoreply")
                || isYes("x-autorespond")
                || !submitted.equals("no") && !submitted.startsWith("no;") && !submitted.startsWith("no ")
                || bodies.getOrDefault("content-type", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/report");
    }

    private boolean isYes(String name) {
        return bodies.containsKey(name) && !bodies.getOrDefault(name, "").equalsIgnoreCase("no");
    }

    /// Whether this part is what a calendar answers to an invitation (RFC 6047), by itself or on a click.
    boolean isCalendarReply() {
        return !isAttachment()
                && CALENDAR_REPLY
                        .matcher(bodies.getOrDefault("content-type", ""))
                        .matches();
    }

    /// Whether it is marked personal, private or confidential (RFC 2156).
    boolean isConfidential() {
        return !text("sensitivity").isEmpty() && !text("sensitivity").equalsIgnoreCase("normal");
    }

    boolean isAttachment() {
        return bodies.getOrDefault("content-disposition", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
    }

    /// The charset of a text; null: none is named.
    @Nullable
    String charset() {
        var charset = CHARSET.matcher(bodies.getOrDefault("content-type", ""));
        return charset.find() ? charset.group(1) : null;
    }

    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }
}
