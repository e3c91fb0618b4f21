package io.keepwarm.contact.vcard;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.VCardProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Properties without a place on a card, as the text of a vCard 4.0.
final class Extras {
    private Extras() {}

    static String write(VCard rest) {
        return Ezvcard.write(rest)
                .version(VCardVersion.V4_0)
                .versionStrict(false)
                .prodId(false)
                .go();
    }

    static Collection<VCardProperty> read(@Nullable String extra) {
        VCard vcard = extra == null ? null : Ezvcard.parse(extra).first();
        return vcard == null ? List.of() : vcard.getProperties();
    }
}
