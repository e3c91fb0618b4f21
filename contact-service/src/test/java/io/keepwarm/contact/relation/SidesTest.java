package io.keepwarm.contact.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SidesTest {
    private static final UUID FIRST = UUID.fromString("019ab1c2-0000-7000-8000-000000000001");
    /// Java's own order of ids would put this one first.
    private static final UUID SECOND = UUID.fromString("f19ab1c2-0000-7000-8000-000000000002");

    private static Sides said(UUID from, UUID to, RelationKind kind) {
        return Sides.said(from, new NewRelation(to, kind, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void theReverseOfTheReverseIsTheKindItself(RelationKind kind) {
        assertThat(kind.reverse().reverse()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void whatBothSidesSayOfOneAnotherIsOneRelation(RelationKind kind) {
        assertThat(said(FIRST, SECOND, kind)).isEqualTo(said(SECOND, FIRST, kind.reverse()));
    }

    @Test
    void fromEachSideTheOtherIsOverThere() {
        var sides = said(SECOND, FIRST, RelationKind.PARENT);
        assertThat(sides.one()).isEqualTo(FIRST);
        assertThat(sides.from(SECOND)).isEqualTo(new Sides(SECOND, FIRST, RelationKind.PARENT, "", ""));
        assertThat(sides.from(FIRST)).isEqualTo(new Sides(FIRST, SECOND, RelationKind.CHILD, "", ""));
    }

    @Test
    void wordsOfOnesOwnAreTurnedAroundToo() {
        var godmother = Sides.said(SECOND, new NewRelation(FIRST, RelationKind.CUSTOM, "godmother", "godchild"));
        assertThat(godmother.from(SECOND).label()).isEqualTo("godmother");
        assertThat(godmother.from(FIRST).label()).isEqualTo("godchild");
        var neighbours = Sides.said(SECOND, new NewRelation(FIRST, RelationKind.CUSTOM, " neighbour ", " "));
        assertThat(neighbours.from(FIRST).label()).isEqualTo("neighbour");
    }

    @Test
    void nobodyIsTheParentOfTheirParent() {
        var parent = said(FIRST, SECOND, RelationKind.PARENT);
        assertThat(parent.contradicts(said(SECOND, FIRST, RelationKind.PARENT))).isTrue();
        assertThat(parent.contradicts(parent)).isFalse();
        assertThat(parent.contradicts(said(SECOND, FIRST, RelationKind.MANAGER)))
                .isFalse();
        assertThat(said(FIRST, SECOND, RelationKind.FRIEND).contradicts(said(SECOND, FIRST, RelationKind.FRIEND)))
                .isFalse();
    }
}
