package io.keepwarm.contact.vcard;

import ezvcard.property.Anniversary;
import ezvcard.property.Birthday;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Days that version 3.0 has no way to write, such as `BDAY;VALUE=text:circa 1800`: there they go out as properties of
/// our own, and are read back as what they were.
final class DatesAsText {
    private static final String BIRTHDAY = "X-KEEPWARM-BDAY";
    private static final String ANNIVERSARY = "X-KEEPWARM-ANNIVERSARY";

    private DatesAsText() {}

    /// The properties as version 3.0 can write them.
    static List<VCardProperty> written(Collection<VCardProperty> properties) {
        return properties.stream().map(DatesAsText::written).toList();
    }

    private static VCardProperty written(VCardProperty property) {
        String name = switch (property) {
            case Birthday _ -> BIRTHDAY;
            case Anniversary _ -> ANNIVERSARY;
            default -> null;
        };
        if (name == null || !(property instanceof DateOrTimeProperty day) || day.getDate() != null) {
            return property;
        }
        var partial = day.getPartialDate();
        var raw =
                new RawProperty(name, partial == null ? Objects.toString(day.getText(), "") : partial.toISO8601(false));
        raw.setParameters(day.getParameters());
        raw.setGroup(day.getGroup());
        return raw;
    }

    /// What a property was before it went out.
    static VCardProperty read(VCardProperty property) {
        if (!(property instanceof RawProperty raw) || raw.getValue() == null) {
            return property;
        }
        var day = day(raw.getPropertyName().toUpperCase(Locale.ROOT), raw.getValue());
        if (day == null) {
            return property;
        }
        day.setParameters(raw.getParameters());
        day.setGroup(raw.getGroup());
        return day;
    }

    private static @Nullable DateOrTimeProperty day(String name, String value) {
        return switch (name) {
            case BIRTHDAY -> partial(value) == null ? new Birthday(value) : new Birthday(partial(value));
            case ANNIVERSARY -> partial(value) == null ? new Anniversary(value) : new Anniversary(partial(value));
            default -> null;
        };
    }

    private static @Nullable PartialDate partial(String value) {
        try {
            return PartialDate.parse(value);
        } catch (IllegalArgumentException text) {
            return null;
        }
    }
}
