package org.huiying.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How modules are built, as rules that fail the build. Each is proven to bite by a fixture that breaks it. {@code base}
 * is the package of a service, for example {@code org.huiying.response}.
 */
public final class ArchitectureRules {

    static final String ROOT = "org.huiying.";
    private static final String[] SERVICES = {"monitoring", "assessment", "response", "notification", "gateway"};
    private static final String JSPECIFY = "org.jspecify.annotations";

    private ArchitectureRules() {}

    /** The rules of a service as one test each. */
    public static Stream<DynamicTest> ofService(String base) {
        return tests(
                base,
                domainIsPure(base),
                domainHasNeitherClockNorChance(base),
                domainTypesAreValues(base),
                AdapterRules.adaptersAreHidden(base),
                featuresFormNoCycle(base),
                usesNoOtherService(base),
                AdapterRules.leavesProducersToThePlatform(base),
                AdapterRules.onlyRepositoriesSpeakSql(base),
                AdapterRules.onlyControllersSpeakHttp(base),
                AdapterRules.doorsHaveAccessRules(base),
                AdapterRules.onlyListenersHearEvents(base),
                AdapterRules.transactionsBelongToHandlers(base),
                AdapterRules.handlersCallNobody(base),
                injectsNoFields(base),
                printsNothing(base),
                keepsNoZonelessTimes(base),
                packagesAreNullMarked(base));
    }

    /** The rules of the shared code as one test each. */
    public static Stream<DynamicTest> ofPlatform(String base) {
        return tests(
                base,
                namesNothingOfTheBusiness(base),
                usesNoOtherService(base),
                injectsNoFields(base),
                printsNothing(base),
                keepsNoZonelessTimes(base),
                packagesAreNullMarked(base));
    }

    /** The rules of the contracts as one test each. */
    public static Stream<DynamicTest> ofContracts(String base) {
        return tests(
                base,
                dependsOnTheJdkOnly(base),
                keepsNoZonelessTimes(base),
                domainHasNeitherClockNorChance(base),
                packagesAreNullMarked(base));
    }

    public static ArchRule domainIsPure(String base) {
        return allOf(base + "..domain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.security..",
                        "java.nio.charset..",
                        base + "..domain..",
                        ROOT + "contracts..",
                        ROOT + "platform.decision..",
                        JSPECIFY)
                .as("domain packages know the JDK, the contracts and decisions, and nothing else");
    }

    public static ArchRule domainHasNeitherClockNorChance(String base) {
        return allOf(base)
                .and()
                .resideInAnyPackage("..domain..", ROOT + "contracts..")
                .should(ArchitectureConditions.readNeitherClockNorChance())
                .as("time and ids come into the domain from outside");
    }

    public static ArchRule domainTypesAreValues(String base) {
        return allOf(base + "..domain")
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(ArchitectureConditions.beClosed())
                .as("domain types are records, enums, final classes, sealed or functional interfaces");
    }

    public static ArchRule featuresFormNoCycle(String base) {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features do not know each other in a ring");
    }

    public static ArchRule usesNoOtherService(String base) {
        var others = Arrays.stream(SERVICES)
                .map(name -> ROOT + name)
                .filter(other -> !base.equals(other))
                .map(other -> other + "..")
                .toArray(String[]::new);
        return noneOf(base)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("services know each other by events only");
    }

    public static ArchRule dependsOnTheJdkOnly(String base) {
        return allOf(base)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", base + "..", JSPECIFY)
                .as("contracts need the JDK and nothing else");
    }

    public static ArchRule namesNothingOfTheBusiness(String base) {
        return noneOf(base)
                .should()
                .haveNameMatching(".*(?i:opinion|mention|statement|grading|consultation|escalation|concern|roster).*")
                .as("the platform is about no business");
    }

    public static ArchRule injectsNoFields(String base) {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    public static ArchRule printsNothing(String base) {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    public static ArchRule keepsNoZonelessTimes(String base) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .should()
                .haveRawType(LocalDateTime.class)
                .orShould()
                .haveRawType(Date.class)
                .as("times are instants");
    }

    public static ArchRule packagesAreNullMarked(String base) {
        return allOf(base)
                .should(ArchitectureConditions.standInANullMarkedPackage())
                .as("every package is null-marked");
    }

    static GivenClassesConjunction allOf(String base) {
        return classes().that().resideInAPackage(base + "..");
    }

    static GivenClassesConjunction noneOf(String base) {
        return noClasses().that().resideInAPackage(base + "..");
    }

    private static Stream<DynamicTest> tests(String base, ArchRule... rules) {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        return Stream.of(rules).map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }
}
