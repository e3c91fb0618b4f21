package io.keepwarm.contact.vcard;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.BinaryProperty;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Properties without a place on a card, as the text of a vCard 4.0.
public final class Extras {
    private Extras() {}

    static String write(VCard rest) {
        return Ezvcard.write(rest)
                .version(VCardVersion.V4_0)
                .versionStrict(false)
                .includeTrailingSemicolons(true)
                .prodId(false)
                .go();
    }

    static Collection<VCardProperty> read(@Nullable String extra) {
        VCard vcard = extra == null ? null : Ezvcard.parse(extra).first();
        return vcard == null ? List.of() : vcard.getProperties();
    }

    /// What either holds, each once.
    public static String joined(String kept, String other) {
        var all = new VCard(VCardVersion.V4_0);
        read(kept).forEach(all::addProperty);
        read(other).stream()
                .filter(property -> !all.getProperties().contains(property))
                .forEach(all::addProperty);
        return write(all);
    }

    /// `now` without what was joined to `before` and made `after` of it; null when nothing is left.
    public static @Nullable String parted(@Nullable String before, @Nullable String after, @Nullable String now) {
        var brought = new ArrayList<>(read(after));
        brought.removeAll(read(before));
        var rest = new VCard(VCardVersion.V4_0);
        read(now).stream().filter(property -> !brought.contains(property)).forEach(rest::addProperty);
        return rest.getProperties().isEmpty() ? null : write(rest);
    }

    /// The same without pictures, logos, sounds and keys; null when nothing is left.
    public static @Nullable String withoutMedia(String extra) {
        var rest = new VCard(VCardVersion.V4_0);
        read(extra).stream()
                .filter(property -> !(property instanceof BinaryProperty<?>))
                .forEach(rest::addProperty);
        return rest.getProperties().isEmpty() ? null : write(rest);
    }
}
