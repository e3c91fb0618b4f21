package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a property is for: its TYPEs, and the label that address books of Apple's and Google's kind hang on it by a
/// common group (`item1.TEL`, `item1.X-ABLabel`).
final class Labels {
    /// What a day is, where its label does not tell: a property of our own in the same group.
    static final String KIND = "X-KEEPWARM-KIND";

    private static final String LABEL = "X-ABLABEL";
    private static final Set<String> SAYS_NOTHING = Set.of("internet", "pref", "voice", "x-internet");
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
        if (label == null || label.getValue() == null) {
            return null;
        }
        used.add(label);
        String text = label.getValue().replaceAll("^_\\$!<|>!\\$_$", "").strip();
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
        return VCardReading.text(kind.getValue());
    }

    /// The kinds of a property in lower case, its label among them.
    List<String> kindsOf(VCardProperty property) {
        List<String> kinds = new ArrayList<>();
        for (String type : property.getParameters(VCardParameters.TYPE)) {
            for (String word : type.split(",")) {
                kinds.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        String label = labelOf(property);
        if (label != null) {
            kinds.add(label.toLowerCase(Locale.ROOT));
        }
        return kinds.stream()
                .filter(kind -> !kind.isBlank() && !SAYS_NOTHING.contains(kind))
                .map(kind -> kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind)
                .distinct()
                .limit(MOST_KINDS)
                .toList();
    }

    /// Whether the property is the one to use first.
    static boolean isPreferred(VCardProperty property) {
        return property.getParameters(VCardParameters.TYPE).stream().anyMatch("pref"::equalsIgnoreCase)
                || "1".equals(property.getParameter(VCardParameters.PREF));
    }

    /// Whether it is a label that was read with its property.
    boolean isUsed(VCardProperty property) {
        return used.contains(property);
    }
}
