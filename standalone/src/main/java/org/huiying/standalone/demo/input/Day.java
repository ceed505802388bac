package org.huiying.standalone.demo.input;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The day that is played: times of day in the files become the latest such time before its start, and numbers in the
 * files get a stamp, so that every run is a day of its own.
 */
public record Day(Instant start) {
    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(COUNTY);

    /** Marks everything that is fed in by this run. */
    public String stamp() {
        return STAMP.format(start);
    }

    public String number(String inFile) {
        return stamp() + "-" + inFile;
    }

    /** The latest time before the start at which clocks in the county showed this. */
    public ZonedDateTime at(String timeOfDay) {
        var now = start.atZone(COUNTY);
        var today = now.with(LocalTime.parse(timeOfDay));
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    /** Fills in the days that a text speaks of. */
    public String dated(String text) {
        return text.replace("{今天}", dayOfMonth(0))
                .replace("{明天}", dayOfMonth(1))
                .replace("{后天}", dayOfMonth(2))
                .replace("{三天后}", dayOfMonth(3));
    }

    private String dayOfMonth(int later) {
        return DateTimeFormatter.ofPattern("M月d日", Locale.CHINA)
                .format(start.atZone(COUNTY).plusDays(later));
    }

    public static String timeOfDay(Instant now) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").withZone(COUNTY).format(now);
    }
}
