package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURES = "org.huiying.testing.fixture.";
    private static final String SOUND = FIXTURES + "sound";

    /** Every rule, with the fixture that breaks it and a word of the complaint. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(ArchitectureRules::domainIsPure, "impure", "java.sql.Connection"),
                rule(ArchitectureRules::domainHasNeitherClockNorChance, "clocked", "Instant.now"),
                rule(ArchitectureRules::domainHasNeitherClockNorChance, "random", "randomUUID"),
                rule(ArchitectureRules::domainTypesAreValues, "open", "Open"),
                rule(AdapterRules::adaptersAreHidden, "visible", "MatterRepository"),
                rule(ArchitectureRules::featuresFormNoCycle, "ring", "Cycle"),
                rule(ArchitectureRules::usesNoOtherService, "nosy", "Foreign"),
                rule(ArchitectureRules::dependsOnTheJdkOnly, "worldly", "Ordered"),
                rule(ArchitectureRules::namesNothingOfTheBusiness, "wordy", "OpinionOutbox"),
                rule(AdapterRules::leavesProducersToThePlatform, "producing", "clients.producer.Producer"),
                rule(AdapterRules::onlyRepositoriesSpeakSql, "querying", "JdbcClient"),
                rule(AdapterRules::onlyControllersSpeakHttp, "mapping", "GetMapping"),
                rule(AdapterRules::doorsHaveAccessRules, "unguarded", "MatterController.all"),
                rule(AdapterRules::onlyListenersHearEvents, "hearing", "MatterEar"),
                rule(AdapterRules::transactionsBelongToHandlers, "transactional", "MatterController"),
                rule(AdapterRules::handlersCallNobody, "calling", "HttpClient"),
                rule(ArchitectureRules::injectsNoFields, "injecting", "Autowired"),
                rule(ArchitectureRules::printsNothing, "printing", "System.out"),
                rule(ArchitectureRules::keepsNoZonelessTimes, "zoneless", "LocalDateTime"),
                rule(ArchitectureRules::packagesAreNullMarked, "unmarked", "Unmarked"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bitesWhatBreaksIt(Function<String, ArchRule> rule, String fixture, String complaint) {
        var base = FIXTURES + fixture;
        var code = new ClassFileImporter().importPackages(base);

        assertThatThrownBy(() -> rule.apply(base).check(code))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("failed to check any classes");
    }

    @Test
    void leavesASoundServiceAlone() {
        var code = new ClassFileImporter().importPackages(SOUND);
        Stream.of(
                        ArchitectureRules.domainIsPure(SOUND),
                        ArchitectureRules.domainHasNeitherClockNorChance(SOUND),
                        ArchitectureRules.domainTypesAreValues(SOUND),
                        AdapterRules.adaptersAreHidden(SOUND),
                        ArchitectureRules.featuresFormNoCycle(SOUND),
                        ArchitectureRules.usesNoOtherService(SOUND),
                        ArchitectureRules.namesNothingOfTheBusiness(SOUND),
                        AdapterRules.leavesProducersToThePlatform(SOUND),
                        AdapterRules.onlyRepositoriesSpeakSql(SOUND),
                        AdapterRules.onlyControllersSpeakHttp(SOUND),
                        AdapterRules.doorsHaveAccessRules(SOUND),
                        AdapterRules.onlyListenersHearEvents(SOUND),
                        AdapterRules.transactionsBelongToHandlers(SOUND),
                        AdapterRules.handlersCallNobody(SOUND),
                        ArchitectureRules.injectsNoFields(SOUND),
                        ArchitectureRules.printsNothing(SOUND),
                        ArchitectureRules.keepsNoZonelessTimes(SOUND),
                        ArchitectureRules.packagesAreNullMarked(SOUND))
                .forEach(rule -> rule.check(code));
    }

    @Test
    void failsOnAMistypedPackageInsteadOfCheckingNothing() {
        var code = new ClassFileImporter().importPackages(SOUND);

        assertThatThrownBy(() ->
                        ArchitectureRules.domainIsPure("org.huiying.mistyped").check(code))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void holdsForTheContracts() {
        var rules = ArchitectureRules.ofContracts("org.huiying.contracts").toList();

        assertThat(rules).allSatisfy(rule -> rule.getExecutable().execute());
    }

    private static Arguments rule(Function<String, ArchRule> rule, String fixture, String complaint) {
        return arguments(rule, fixture, complaint);
    }
}
