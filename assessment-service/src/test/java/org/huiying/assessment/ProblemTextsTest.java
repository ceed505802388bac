package org.huiying.assessment;

import org.huiying.testing.ProblemWords;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        ProblemWords.areComplete("PlanFault\\.of\\(", "String MISSING =");
    }
}
