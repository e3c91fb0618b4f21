package io.keepwarm.contact.vcard;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.BinaryProperty;
import ezvcard.property.Gender;
import ezvcard.property.Geo;
import ezvcard.property.Kind;
import ezvcard.property.Logo;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.Timezone;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Properties without a place on a card, as the text of a vCard 4.0.
public final class Extras {
    /// What comes with a card beside its fields takes so many characters at most.
    public static final int LONGEST = 1_000_000;

    private static final Set<Class<? extends VCardProperty>> ONE_OF =
            Set.of(Photo.class, Logo.class, Organization.class, Gender.class, Geo.class, Timezone.class, Kind.class);

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

    /// Whether the newer one says anything that is not kept already.
    public static boolean isNews(String kept, String newer) {
        return !read(kept).containsAll(read(newer));
    }

    /// `kept` brought up to date: of what a person has one of, such as a photo, the newer word stands in the place of
    /// the older; of everything else, what programs add of their own (`X-`) above all, both stay, the newer first.
    /// When that is larger than a card may be, the newer alone.
    public static String updated(String kept, String newer) {
        var all = new VCard(VCardVersion.V4_0);
        read(newer).forEach(all::addProperty);
        read(kept).stream()
                .filter(property -> !ONE_OF.contains(property.getClass())
                        || all.getProperties(property.getClass()).isEmpty())
                .filter(property -> !all.getProperties().contains(property))
                .forEach(all::addProperty);
        String updated = write(all);
        return updated.length() > LONGEST ? newer : updated;
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
