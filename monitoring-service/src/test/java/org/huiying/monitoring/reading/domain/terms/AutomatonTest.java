package org.huiying.monitoring.reading.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    private static final long SEED = 7;

    @Test
    void findsOverlappingTermsWithTheirPlaces() {
        var automaton = Automaton.of(List.of("低保", "低保户", "保户", "QQ"));
        assertThat(automaton.find("查低保户qq"))
                .containsExactlyInAnyOrder(
                        new TermHit(0, 1, 3), new TermHit(1, 1, 4), new TermHit(2, 2, 4), new TermHit(3, 4, 6));
    }

    @Test
    void findsExactlyWhatASimpleSearchFinds() {
        var random = new Random(SEED);
        for (var round = 0; round < 300; round++) {
            var terms = new ArrayList<>(new HashSet<>(words(random, 40, 4)));
            var text = String.join("", words(random, 60, 3));
            var expected = new HashSet<TermHit>();
            for (var term = 0; term < terms.size(); term++) {
                for (var at = text.indexOf(terms.get(term)); at >= 0; at = text.indexOf(terms.get(term), at + 1)) {
                    expected.add(new TermHit(term, at, at + terms.get(term).length()));
                }
            }
            assertThat(Automaton.of(terms).find(text)).as("seed " + SEED).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> words(Random random, int count, int longest) {
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var word = new StringBuilder();
            for (var length = 1 + random.nextInt(longest); length > 0; length--) {
                word.append("低保户金养".charAt(random.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }
}
