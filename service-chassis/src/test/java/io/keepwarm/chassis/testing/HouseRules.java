package io.keepwarm.chassis.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// The rules every service's architecture test holds it to. `root` is the service's package.
public final class HouseRules {
    private HouseRules() {}

    /// What services share is event-contracts and service-chassis.
    public static ArchRule noOtherService(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.keepwarm..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                root + "..", "io.keepwarm.events..", "io.keepwarm.chassis..")))
                .because("no service imports another");
    }

    /// A reader can take the features one at a time.
    public static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /// Time comes in as the injected clock.
    public static ArchRule onlyTheInjectedClock(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    /// What a class needs stands in its constructor.
    public static ArchRule noFieldInjection(String root) {
        return fields().that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .notBeAnnotatedWith(Inject.class);
    }

    /// HTTP stays in the thin shell.
    public static ArchRule httpOnlyInTheShell(String root, String... alsoAllowed) {
        var rule = noClasses()
                .that(resideInAPackage(root + ".."))
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("DeadLetters")
                .and()
                .haveSimpleNameNotEndingWith("Filter");
        for (String suffix : alsoAllowed) {
            rule = rule.and().haveSimpleNameNotEndingWith(suffix);
        }
        return rule.should().dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."));
    }

    /// Entities stay inside their service; JSON goes out as views.
    public static ArchRule entitiesStayInside(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + "..").and(nameEnds("Resource")))
                .should()
                .notHaveRawReturnType(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                        Entity.class)
                                .forSubtype());
    }

    /// Rules know no framework.
    public static ArchRule pureRules(String... packages) {
        return classes()
                .that(resideInAnyPackage(packages))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "io.keepwarm.events..",
                                "io.keepwarm.chassis.time..",
                                "io.keepwarm.chassis.words..")
                        .or(resideInAnyPackage(packages)));
    }

    /// Names that say nothing.
    public static ArchRule noEmptyNames(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl)");
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> nameEnds(String suffix) {
        return JavaClass.Predicates.simpleNameEndingWith(suffix);
    }
}
