package io.keepwarm.interaction.maildrop.mime;

import io.keepwarm.interaction.maildrop.letter.Letter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// Hears of the parts of a mail one after the other and keeps what is wanted: the headers and the text of the mail, and
/// of the first mail attached to it.
final class PartsOfMail extends AbstractContentHandler {
    static final int DEEPEST = 25;
    private static final int LONGEST_TEXT = 128 * 1024;

    private final Deque<OpenMail> mails = new ArrayDeque<>();
    private @Nullable OpenMail outermost;
    private int depth;
    private Headers headers = new Headers();

    /// Parts lie within parts beyond all use.
    static final class TooDeep extends MimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("nested too deep");
        }
    }

    /// What was read.
    Letter letter() {
        return Objects.requireNonNull(outermost).letter();
    }

    @Override
    public void startMessage() throws MimeException {
        deeper();
        var mail = new OpenMail();
        if (outermost == null) {
            outermost = mail;
        } else {
            mails.element().attach(mail);
        }
        mails.push(mail);
    }

    @Override
    public void endMessage() {
        depth--;
        mails.pop();
    }

    @Override
    public void startHeader() {
        headers = new Headers();
    }

    @Override
    public void field(Field field) {
        headers.add(field);
    }

    @Override
    public void endHeader() {
        mails.element().begin(headers);
    }

    @Override
    public void startMultipart(BodyDescriptor about) throws MimeException {
        deeper();
        mails.element().texts().open(about.getSubType());
    }

    @Override
    public void endMultipart() {
        depth--;
        mails.element().texts().close();
    }

    @Override
    public void body(BodyDescriptor about, InputStream content) throws IOException {
        var texts = mails.element().texts();
        if (headers.isAttachment() || !"text".equalsIgnoreCase(about.getMediaType()) || texts.areMany()) {
            return;
        }
        boolean html = "html".equalsIgnoreCase(about.getSubType());
        if (html || "plain".equalsIgnoreCase(about.getSubType())) {
            String text = Charsets.decode(content.readNBytes(LONGEST_TEXT), headers.charset());
            texts.add(html ? HtmlText.of(text) : text, html);
        }
    }

    private void deeper() throws TooDeep {
        depth++;
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
    }
}
