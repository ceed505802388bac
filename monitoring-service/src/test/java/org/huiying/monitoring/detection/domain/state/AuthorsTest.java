package org.huiying.monitoring.detection.domain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Different authors are counted exactly while they are few, and within a few per cent with a bounded size afterwards. */
class AuthorsTest {

    @Test
    void countsExactlyUpToTheLimit() {
        var authors = of(hashes(1, Authors.EXACT));
        authors.add(hashes(1, 1).getFirst());

        assertThat(Authors.distinct(List.of(authors))).isEqualTo(Authors.EXACT);
        authors.remove(hashes(1, 2).getLast());
        assertThat(Authors.distinct(List.of(authors))).isEqualTo(Authors.EXACT - 1);
        authors.remove(hashes(1, 1).getFirst());
        assertThat(Authors.distinct(List.of(authors))).as("it wrote twice").isEqualTo(Authors.EXACT - 1);
    }

    @Test
    void estimatesManyWithinFivePerCent() {
        for (var seed = 1; seed <= 20; seed++) {
            for (var size : new int[] {600, 2_000, 5_000, 20_000, 100_000}) {
                assertThat(Authors.distinct(List.of(of(hashes(seed, size)))))
                        .as("seed %s of %s", seed, size)
                        .isCloseTo(size, within(size * 5 / 100));
            }
        }
    }

    @Test
    void doesNotDependOnTheOrder() {
        var hashes = new ArrayList<>(hashes(7, 3_000));
        var expected = Authors.distinct(List.of(of(hashes)));
        Collections.shuffle(hashes, new Random(1));

        assertThat(Authors.distinct(List.of(of(hashes)))).isEqualTo(expected);
    }

    @Test
    void whoWritesInTwoMergedMattersIsCountedOnce() {
        var many = hashes(3, 4_000);
        var few = hashes(3, 100);

        assertThat(Authors.distinct(List.of(of(many), of(few)))).isEqualTo(Authors.distinct(List.of(of(many))));
        assertThat(Authors.distinct(List.of(of(few), of(hashes(4, 50))))).isEqualTo(150);
    }

    private static Authors of(List<String> hashes) {
        var authors = new Authors();
        hashes.forEach(authors::add);
        return authors;
    }

    private static List<String> hashes(long seed, int count) {
        var random = new Random(seed);
        var hashes = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            hashes.add(HexFormat.of().toHexDigits(random.nextLong()));
        }
        return hashes;
    }
}
