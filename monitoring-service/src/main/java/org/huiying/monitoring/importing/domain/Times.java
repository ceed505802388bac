package org.huiying.monitoring.importing.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as tables write them; without an offset they are China's. */
public final class Times {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<DateTimeFormatter> TIMES = Stream.of(
                    "yyyy-M-d H:mm[:ss]",
                    "yyyy/M/d H:mm[:ss]",
                    "yyyy.M.d H:mm[:ss]",
                    "yyyy年M月d日 H:mm[:ss]",
                    "yyyy年M月d日 H时m分",
                    "yyyyMMddHHmmss")
            .map(DateTimeFormatter::ofPattern)
            .toList();
    private static final List<DateTimeFormatter> DATES = Stream.of("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    private Times() {}

    public static Optional<Instant> parse(String written) {
        var text = written.strip();
        return Stream.<Stream<Optional<Instant>>>of(
                        Stream.of(attempt(() -> OffsetDateTime.parse(text).toInstant())),
                        TIMES.stream()
                                .map(format -> attempt(() -> LocalDateTime.parse(text, format)
                                        .atZone(ZONE)
                                        .toInstant())),
                        DATES.stream()
                                .map(format -> attempt(() -> LocalDate.parse(text, format)
                                        .atStartOfDay(ZONE)
                                        .toInstant())))
                .flatMap(one -> one)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> attempt(java.util.function.Supplier<Instant> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
