package org.huiying.platform;

import java.util.stream.Stream;
import org.huiying.testing.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> obeysTheRulesOfThePlatform() {
        return ArchitectureRules.ofPlatform("org.huiying.platform");
    }
}
