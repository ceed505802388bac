package org.huiying.monitoring.opinion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Signals;

/** Which measurements are told at once because they may change the grade, and which say that a matter grew worse. */
public final class SignalNews {

    /** Lowest first; overseas outlets stand just above social ones. */
    public static final List<MediaLevel> LADDER = List.of(
            MediaLevel.SOCIAL,
            MediaLevel.OVERSEAS,
            MediaLevel.COUNTY,
            MediaLevel.CITY,
            MediaLevel.PROVINCE,
            MediaLevel.CENTRAL);

    private static final long[] MENTIONS = {10, 100, 500, 1_000};
    private static final long[] VIEWS = {1_000, 10_000, 100_000, 1_000_000};
    private static final long[] SPEED = {2, 5, 10, 20};
    private static final long[] PLATFORMS = {2, 3, 4, 5};

    private SignalNews() {}

    /** Whether a step of the grading rules was crossed since it was last told. */
    public static boolean crosses(Signals told, Signals now) {
        return step(MENTIONS, now.last24Hours()) != step(MENTIONS, told.last24Hours())
                || step(VIEWS, now.views()) != step(VIEWS, told.views())
                || step(SPEED, (long) now.speed()) != step(SPEED, (long) told.speed())
                || step(PLATFORMS, now.platforms()) != step(PLATFORMS, told.platforms())
                || now.highestMediaLevel() != told.highestMediaLevel()
                || now.subject() != told.subject()
                || now.realWorld() != told.realWorld();
    }

    /** Whether an outlet of a higher level took the matter up. */
    public static boolean climbs(MediaLevel before, MediaLevel now) {
        return LADDER.indexOf(now) > LADDER.indexOf(before);
    }

    /** Why the matter is worse than before, readable; empty when it is not. */
    public static List<String> worse(Signals before, boolean wasWorse, Signals now, boolean isWorse) {
        var reasons = new ArrayList<String>();
        if (isWorse && !wasWorse) {
            reasons.add(String.format(Locale.ROOT, "传播明显加快：近一小时 %d 条，热度 %.0f", now.lastHour(), now.heat()));
        }
        if (climbs(before.highestMediaLevel(), now.highestMediaLevel())) {
            reasons.add("媒体层级升高：" + before.highestMediaLevel() + " → " + now.highestMediaLevel());
        }
        return reasons;
    }

    private static int step(long[] steps, long value) {
        var reached = 0;
        for (var step : steps) {
            reached += value >= step ? 1 : 0;
        }
        return reached;
    }
}
