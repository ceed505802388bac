package org.huiying.standalone.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DayTest {
    private final Day day = new Day(Instant.parse("2026-11-23T00:30:00Z"));

    @Test
    void aTimeOfDayIsTheLatestOneBeforeTheStart() {
        assertThat(day.at("08:15")).hasToString("2026-11-23T08:15+08:00[Asia/Shanghai]");
        assertThat(day.at("18:15")).hasToString("2026-11-22T18:15+08:00[Asia/Shanghai]");
    }

    @Test
    void everyRunHasNumbersOfItsOwn() {
        assertThat(day.number("f01")).isEqualTo("261123083000-f01");
        assertThat(new Day(day.start().plusSeconds(1)).number("f01")).isNotEqualTo(day.number("f01"));
    }

    @Test
    void textsSpeakOfTheDaysToCome() {
        assertThat(day.dated("{今天}、{明天}、{后天}、{三天后}")).isEqualTo("11月23日、11月24日、11月25日、11月26日");
    }
}
