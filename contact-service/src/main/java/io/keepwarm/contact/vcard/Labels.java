package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a property is for: its TYPEs, and the label that address books of Apple's and Google's kind hang on it by a
/// common group (`item1.TEL`, `item1.X-ABLabel`).
final class Labels {
    /// What a day is, where its label does not tell: a property of our own in the same group.
    static final String KIND = "X-KEEPWARM-KIND";

    private static final String KINDS = "X-KEEPWARM-KINDS";
    private static final String LABEL = "X-ABLABEL";
    private static final String PREFERRED = "pref";
    private static final Set<String> SAYS_NOTHING = Set.of("internet", PREFERRED, "voice", "x-internet");
    private static final int MOST_KINDS = 10;
    private static final int LONGEST_KIND = 50;

    private final Map<String, RawProperty> byGroup = new HashMap<>();
    private final Map<String, RawProperty> kinds = new HashMap<>();
    private final Set<VCardProperty> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Labels(VCard vcard) {
        for (RawProperty property : vcard.getExtendedProperties()) {
            if (property.getGroup() != null && KIND.equalsIgnoreCase(property.getPropertyName())) {
                kinds.put(property.getGroup().toLowerCase(Locale.ROOT), property);
            }
            if (property.getGroup() != null && LABEL.equalsIgnoreCase(property.getPropertyName())) {
                byGroup.put(property.getGroup().toLowerCase(Locale.ROOT), property);
            }
        }
    }

    /// The label of the property's group without its wrapping, or null.
    @Nullable
    String labelOf(VCardProperty property) {
        String group = property.getGroup();
        RawProperty label = group == null ? null : byGroup.get(group.toLowerCase(Locale.ROOT));
        String said = label == null ? null : RawText.of(label);
        if (label == null || said == null) {
            return null;
        }
        used.add(label);
        String text = said.replaceAll("^_\\$!<|>!\\$_$", "").strip();
        return text.isEmpty() ? null : text;
    }

    /// What the property was when it went out from here, or null.
    @Nullable
    String ownKindOf(VCardProperty property) {
        String group = property.getGroup();
        RawProperty kind = group == null ? null : kinds.get(group.toLowerCase(Locale.ROOT));
        if (kind == null) {
            return null;
        }
        used.add(kind);
        return RawText.of(kind);
    }

    /// Says what a property is for, so that [#kindsOf] reads the same again: by its TYPEs, which other address books
    /// understand, and where these lose a capital, a comma or a word of little meaning, by a parameter of ours as
    /// well.
    static void setKinds(VCardProperty property, List<String> kinds) {
        kinds.stream()
                .map(kind -> kind.replaceAll("[\\p{Cntrl}\",\\s]+", " ").strip())
                .filter(kind -> !kind.isEmpty() && !PREFERRED.equalsIgnoreCase(kind))
                .forEach(kind -> property.addParameter(VCardParameters.TYPE, kind));
        if (!plainKindsOf(property).equals(kinds)) {
            setOwnKinds(property, kinds);
        }
    }

    /// The same by the parameter of our own alone.
    static void setOwnKinds(VCardProperty property, List<String> kinds) {
        property.setParameter(
                KINDS,
                kinds.stream()
                        .map(kind -> URLEncoder.encode(kind, StandardCharsets.UTF_8) + ",")
                        .collect(Collectors.joining("", ",", "")));
    }

    /// Whether the property went out from here with kinds that only we understand.
    static boolean hasOwnKinds(VCardProperty property) {
        return property.getParameter(KINDS) != null;
    }

    private static List<String> ownKindsOf(String written) {
        return Arrays.stream(written.split(","))
                .filter(kind -> !kind.isEmpty())
                .map(Labels::decoded)
                .toList();
    }

    /// As it stands where somebody else wrote it.
    private static String decoded(String kind) {
        try {
            return URLDecoder.decode(kind, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return kind;
        }
    }

    /// The kinds of a property as they went out from here, else in lower case, its label among them.
    List<String> kindsOf(VCardProperty property) {
        String own = property.getParameter(KINDS);
        if (own != null) {
            return ownKindsOf(own);
        }
        var kinds = plainKindsOf(property).stream();
        String label = labelOf(property);
        return label == null
                ? kinds.toList()
                : tidy(Stream.concat(
                        kinds, Stream.of(label.toLowerCase(Locale.ROOT)).filter(Labels::saysSomething)));
    }

    private static List<String> plainKindsOf(VCardProperty property) {
        return tidy(property.getParameters(VCardParameters.TYPE).stream()
                .flatMap(type -> Arrays.stream(type.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(Labels::saysSomething));
    }

    private static boolean saysSomething(String kind) {
        return !kind.isBlank() && !SAYS_NOTHING.contains(kind);
    }

    private static List<String> tidy(Stream<String> kinds) {
        return kinds.map(kind -> kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind)
                .distinct()
                .limit(MOST_KINDS)
                .toList();
    }

    /// Whether the property is the one to use first.
    static boolean isPreferred(VCardProperty property) {
        return property.getParameters(VCardParameters.TYPE).stream().anyMatch(PREFERRED::equalsIgnoreCase)
                || "1".equals(property.getParameter(VCardParameters.PREF));
    }

    /// Whether it is a label that was read with its property.
    boolean isUsed(VCardProperty property) {
        return used.contains(property);
    }
}
