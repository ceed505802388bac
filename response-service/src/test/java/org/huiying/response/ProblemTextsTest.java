package org.huiying.response;

import org.huiying.testing.ProblemWords;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        ProblemWords.areComplete();
    }
}
