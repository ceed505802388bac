package org.huiying.response;

import java.util.stream.Stream;
import org.huiying.testing.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theServiceKeepsToTheRules() {
        return ArchitectureRules.ofService("org.huiying.response");
    }
}
