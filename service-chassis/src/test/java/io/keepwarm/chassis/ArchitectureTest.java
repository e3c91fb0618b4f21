package io.keepwarm.chassis;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.keepwarm.chassis.testing.HouseRules;

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "io.keepwarm.chassis";

    @ArchTest
    static final ArchRule NO_CYCLES = HouseRules.noCyclesBetweenFeatures(ROOT);

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = HouseRules.noEmptyNames(ROOT);
}
