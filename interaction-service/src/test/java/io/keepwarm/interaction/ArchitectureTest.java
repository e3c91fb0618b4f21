package io.keepwarm.interaction;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.keepwarm.chassis.testing.HouseRules;

@AnalyzeClasses(packages = "io.keepwarm.interaction", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.keepwarm.interaction";

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
    static final ArchRule PURE_RULES = HouseRules.pureRules(
            ROOT + ".tie.facts..",
            ROOT + ".report.figure..",
            ROOT + ".arrival.people..",
            ROOT + ".maildrop.letter..",
            ROOT + ".calendardrop.meeting..",
            ROOT + ".outreachcheck.text..",
            ROOT + ".outreachcheck.ask..",
            ROOT + ".outreachcheck.rule..",
            ROOT + ".ask.gate..");

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = HouseRules.noEmptyNames(ROOT);
}
