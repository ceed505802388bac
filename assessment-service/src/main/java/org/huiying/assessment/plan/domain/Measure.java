package org.huiying.assessment.plan.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** A fact that a plan can grade by: a number, or a step of a ladder of words. */
public enum Measure {
    MEDIA_LEVEL("mediaLevel", MediaLevel.class, m -> m.signals().highestMediaLevel()),
    MENTIONS_24H("mentions24h", null, m -> m.signals().last24Hours()),
    SPEED("speed", null, m -> m.signals().speed()),
    VIEWS("views", null, m -> m.signals().views()),
    PLATFORMS("platforms", null, Measure::platforms),
    SUBJECT("subject", Subject.class, m -> m.signals().subject()),
    REAL_WORLD("realWorld", RealWorld.class, m -> m.signals().realWorld()),
    NOTICE_FROM_ABOVE("noticeFromAbove", null, m -> m.noticeFromAbove() ? 1 : 0),
    RUMOUR("rumour", null, m -> m.area() == Area.RUMOUR ? 1 : 0);

    /** An overseas outlet counts as the widest spread over platforms; it has no rung on the media ladder. */
    private static final int OVERSEAS_PLATFORMS = 5;

    private final String name;
    private final @Nullable Class<? extends Enum<?>> ladder;
    private final Function<Measured, Object> reading;

    Measure(String name, @Nullable Class<? extends Enum<?>> ladder, Function<Measured, Object> reading) {
        this.name = name;
        this.ladder = ladder;
        this.reading = reading;
    }

    /** Finds a measure by the name that plans use. */
    public static Optional<Measure> named(String name) {
        return Arrays.stream(values()).filter(m -> m.name.equals(name)).findFirst();
    }

    /** What was measured, for people. */
    public String shown(Measured measured) {
        var value = reading.apply(measured);
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** Whether the measured value has reached a threshold; a threshold that is none is never reached. */
    public boolean reached(Measured measured, String from) {
        var threshold = rank(from);
        return threshold.isPresent() && value(measured) >= threshold.getAsDouble();
    }

    /** The place of a threshold on this measure's scale; empty when it is not on it. */
    public OptionalDouble rank(String from) {
        if (ladder == null) {
            return number(from);
        }
        return Arrays.stream(ladder.getEnumConstants())
                .filter(rung -> rung != MediaLevel.OVERSEAS && rung.name().equals(from))
                .mapToDouble(Enum::ordinal)
                .findFirst();
    }

    private double value(Measured measured) {
        return switch (reading.apply(measured)) {
            case MediaLevel level when level == MediaLevel.OVERSEAS -> 0;
            case Enum<?> rung -> rung.ordinal();
            case Number number -> number.doubleValue();
            default -> 0;
        };
    }

    private static OptionalDouble number(String from) {
        try {
            return OptionalDouble.of(new BigDecimal(from).doubleValue());
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static int platforms(Measured measured) {
        var signals = measured.signals();
        return signals.highestMediaLevel() == MediaLevel.OVERSEAS
                ? Math.max(OVERSEAS_PLATFORMS, signals.platforms())
                : signals.platforms();
    }
}
