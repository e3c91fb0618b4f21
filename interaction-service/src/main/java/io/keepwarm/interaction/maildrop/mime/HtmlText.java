package io.keepwarm.interaction.maildrop.mime;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// HTML as somebody would write it without: lines where blocks begin, `> ` before what is quoted.
final class HtmlText implements NodeVisitor {
    private static final int DEEPEST_QUOTE = 20;
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "noscript", "template");

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int unseen;
    private boolean atLineStart = true;

    private HtmlText() {}

    static String of(String html) {
        var visitor = new HtmlText();
        NodeTraversor.traverse(visitor, Jsoup.parse(html));
        return visitor.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            append(words.text());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen++;
            } else if (element.normalName().equals("blockquote")) {
                newLine();
                quotes++;
            } else if (element.normalName().equals("br")) {
                breakLine();
            } else if (element.isBlock()) {
                newLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen--;
            } else if (element.isBlock()) {
                newLine();
                quotes -= element.normalName().equals("blockquote") ? 1 : 0;
                if (element.normalName().equals("p")) {
                    breakLine();
                }
            }
        }
    }

    private void append(String words) {
        String shown = words.replace('\u00a0', ' ');
        String next = atLineStart ? shown.stripLeading() : shown;
        if (next.isEmpty()) {
            return;
        }
        if (atLineStart) {
            text.repeat("> ", Math.min(quotes, DEEPEST_QUOTE));
            atLineStart = false;
        }
        text.append(next);
    }

    private void newLine() {
        if (!atLineStart) {
            breakLine();
        }
    }

    private void breakLine() {
        if (atLineStart && quotes > 0) {
            text.append('>');
        }
        text.append('\n');
        atLineStart = true;
    }
}
