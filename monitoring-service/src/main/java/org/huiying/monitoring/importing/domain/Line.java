package org.huiying.monitoring.importing.domain;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number as people count them, from 1
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
