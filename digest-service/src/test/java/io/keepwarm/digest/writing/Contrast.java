package io.keepwarm.digest.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// How well the words of a mail can be told from what is behind them: the ratio of relative luminances of WCAG 2.2, for
/// every text that is shown, by the styles in its elements and, for the dark, by the rules of the mail's own sheet.
final class Contrast {
    private static final Pattern RULE = Pattern.compile("\\.([\\w-]+) \\{([^}]*)}");
    private static final Pattern DARK = Pattern.compile("prefers-color-scheme: dark\\) \\{(.*?)\\n  }", Pattern.DOTALL);

    private final Map<String, Map<String, String>> sheet;

    private Contrast(Map<String, Map<String, String>> sheet) {
        this.sheet = sheet;
    }

    /// A text with the colours it is seen in.
    record Seen(String text, String colour, String ground, double ratio) {}

    static List<Seen> inTheLight(Document mail) {
        return new Contrast(Map.of()).of(mail);
    }

    static List<Seen> inTheDark(Document mail) {
        Map<String, Map<String, String>> sheet = new HashMap<>();
        var dark = DARK.matcher(mail.selectFirst("style").data());
        if (dark.find()) {
            RULE.matcher(dark.group(1)).results().forEach(rule -> sheet.put(rule.group(1), styles(rule.group(2))));
        }
        return new Contrast(sheet).of(mail);
    }

    private List<Seen> of(Document mail) {
        List<Seen> seen = new ArrayList<>();
        mail.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank() && text.parent() instanceof Element parent) {
                if (!isHidden(parent)) {
                    String colour = value(parent, "color");
                    String ground = value(parent, "background");
                    seen.add(new Seen(text.text().strip(), colour, ground, ratio(colour, ground)));
                }
            }
        });
        return seen;
    }

    private static boolean isHidden(Element element) {
        return element.parents().stream().anyMatch(one -> one.attr("style").contains("display:none"))
                || element.attr("style").contains("display:none");
    }

    private String value(Element element, String property) {
        for (Element one = element; one != null; one = one.parent()) {
            for (String name : one.classNames()) {
                String value = sheet.getOrDefault(name, Map.of()).get(property);
                if (value != null) {
                    return value;
                }
            }
            String own = styles(one.attr("style")).get(property);
            if (own != null) {
                return own;
            }
        }
        return property.equals("color") ? "#000000" : "#ffffff";
    }

    private static Map<String, String> styles(String text) {
        Map<String, String> styles = new HashMap<>();
        for (String style : text.split(";")) {
            int colon = style.indexOf(':');
            if (colon > 0) {
                styles.put(
                        style.substring(0, colon).strip(),
                        style.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return styles;
    }

    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
