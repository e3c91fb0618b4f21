package io.keepwarm.contact;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.keepwarm.chassis.testing.HouseRules;
import java.time.Clock;

@AnalyzeClasses(packages = "io.keepwarm.contact", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.keepwarm.contact";

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = HouseRules.noOtherService(ROOT);

    @ArchTest
    static final ArchRule NO_CYCLES = HouseRules.noCyclesBetweenFeatures(ROOT);

    @ArchTest
    static final ArchRule ONLY_THE_INJECTED_CLOCK = HouseRules.onlyTheInjectedClock(ROOT);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = HouseRules.noFieldInjection(ROOT);

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = HouseRules.entitiesStayInside(ROOT);

    @ArchTest
    static final ArchRule HTTP_ONLY_IN_THE_SHELL = HouseRules.httpOnlyInTheShell(ROOT);

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = HouseRules.noEmptyNames(ROOT);

    /// A card says with annotations how it is checked and described; beyond that it and the search know no framework.
    @ArchTest
    static final ArchRule CARDS_AND_SEARCH_ARE_PURE = classes()
            .that()
            .resideInAnyPackage(ROOT + ".card..", ROOT + ".search..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.keepwarm.events..",
                    "io.keepwarm.chassis.time..",
                    "io.keepwarm.chassis.words..",
                    "io.keepwarm.chassis.http..",
                    "jakarta.validation..",
                    "com.google.i18n.phonenumbers..",
                    "com.fasterxml.jackson.annotation..",
                    "org.eclipse.microprofile.openapi.annotations..",
                    ROOT + ".card..",
                    ROOT + ".search..");

    /// Rules that live beside their shell know no framework, clock or database either.
    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses()
            .that()
            .haveNameMatching(".*\\.(likeness\\.(Likeness|Names|MatchKeys)|match\\.(Matching|Match|Wish|Help)"
                    + "|lifeevent\\.Timeliness|importing\\.(Resemblance|KnownPeople)|innercircle\\.Place|merge\\.Side"
                    + "|relation\\.Sides|history\\.Differences)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "jakarta.ws..",
                    "io.quarkus..",
                    "org.hibernate..",
                    "java.sql..",
                    "io.keepwarm.chassis.access..",
                    "io.keepwarm.chassis.tenancy..",
                    "io.keepwarm.chassis.outbox..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
