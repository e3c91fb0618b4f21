package io.keepwarm.contact.vcard;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import io.keepwarm.contact.card.FamilyMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people close to a person: RELATED, and what came before it in address books.
final class FamilyReading {
    private static final String APPLE = "X-ABRELATEDNAMES";
    private static final Set<String> SPOUSE = Set.of("X-SPOUSE", "X-MS-SPOUSE", "X-EVOLUTION-SPOUSE");

    private final VCard vcard;
    private final Labels labels;
    private final Set<VCardProperty> placed;

    FamilyReading(VCard vcard, Labels labels, Set<VCardProperty> placed) {
        this.vcard = vcard;
        this.labels = labels;
        this.placed = placed;
    }

    List<FamilyMember> read() {
        List<FamilyMember> family = new ArrayList<>();
        for (var related : vcard.getRelations()) {
            String name = VCardReading.text(related.getText());
            if (name != null) {
                placed.add(related);
                var kinds = labels.kindsOf(related);
                family.add(new FamilyMember(kinds.isEmpty() ? null : kinds.getFirst(), name, null));
            }
        }
        for (RawProperty raw : vcard.getExtendedProperties()) {
            String property = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (property.equals(APPLE)) {
                add(family, raw, relation(raw));
            } else if (SPOUSE.contains(property)) {
                add(family, raw, "spouse");
            }
        }
        return family.stream().distinct().toList();
    }

    private void add(List<FamilyMember> family, RawProperty raw, @Nullable String relation) {
        String name = RawText.of(raw);
        if (name != null) {
            placed.add(raw);
            family.add(new FamilyMember(relation, name, null));
        }
    }

    private @Nullable String relation(RawProperty raw) {
        String label = labels.labelOf(raw);
        if (Labels.hasOwnKinds(raw)) {
            return labels.kindsOf(raw).stream().findFirst().orElse(null);
        }
        return label == null ? null : label.toLowerCase(Locale.ROOT);
    }
}
