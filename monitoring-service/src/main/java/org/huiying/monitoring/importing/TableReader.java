package org.huiying.monitoring.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huiying.monitoring.importing.domain.Encodings;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.monitoring.importing.domain.Profile.Field;
import org.huiying.monitoring.importing.domain.Times;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a table at the door: only the named columns, masked at once. */
@Component
class TableReader {

    private static final Duration FUTURE = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** One row: what may be taken, or why not. */
    record Row(
            int number,
            @Nullable Submission submission,
            @Nullable String errorCode) {}

    private final MentionIdentity identity;
    private final Reader reader;
    private final ImportSettings settings;
    private final Clock clock;

    TableReader(MentionIdentity identity, Reader reader, ImportSettings settings, Clock clock) {
        this.identity = identity;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    List<Row> rows(byte[] file, Profile profile) {
        if (file.length >= 2 && file[0] == 'P' && file[1] == 'K') {
            throw Refusal.rule("import-not-csv");
        }
        var text = Encodings.decode(file).orElseThrow(() -> Refusal.malformed("import-encoding"));
        try (var parser = CSV.parse(new StringReader(text))) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw Refusal.malformed("import-empty");
            }
            var columns = columns(records.next(), profile);
            var rows = new ArrayList<Row>();
            while (records.hasNext()) {
                if (rows.size() == settings.maxRows()) {
                    throw Refusal.of(413, "import-too-many-rows", settings.maxRows());
                }
                var record = records.next();
                rows.add(row(record, (int) record.getRecordNumber(), columns, profile));
            }
            return rows;
        } catch (CSVException e) {
            throw Refusal.malformed("import-malformed");
        } catch (UncheckedIOException | IllegalStateException e) {
            throw Refusal.malformed("import-malformed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Field, Integer> columns(CSVRecord heading, Profile profile) {
        var headings = heading.stream().map(String::strip).toList();
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            profile.column(field, headings).ifPresent(at -> columns.put(field, at));
        }
        var missing = Arrays.stream(Field.values())
                .filter(field -> field.isRequired() && !columns.containsKey(field))
                .map(field -> profile.columns()
                        .getOrDefault(field, List.of(field.name()))
                        .getFirst())
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.rule("import-columns-missing", String.join("、", missing));
        }
        return columns;
    }

    private Row row(CSVRecord record, int number, Map<Field, Integer> columns, Profile profile) {
        var externalId = value(record, columns, Field.EXTERNAL_ID);
        var text = value(record, columns, Field.TEXT);
        var written = value(record, columns, Field.PUBLISHED_AT);
        if (externalId == null || text == null || written == null) {
            return new Row(
                    number,
                    null,
                    externalId == null ? "number-missing" : text == null ? "text-missing" : "time-missing");
        }
        var at = Times.parse(written);
        if (at.isEmpty()
                || at.get().isBefore(EARLIEST)
                || at.get().isAfter(clock.instant().plus(FUTURE))) {
            return new Row(number, null, at.isEmpty() ? "time-unreadable" : "time-out-of-range");
        }
        if (text.length() > Submission.LONGEST_TEXT) {
            return new Row(number, null, "text-too-long");
        }
        return new Row(number, submission(record, columns, profile, externalId, text, at.get()), null);
    }

    private Submission submission(
            CSVRecord record,
            Map<Field, Integer> columns,
            Profile profile,
            String externalId,
            String text,
            Instant at) {
        var title = value(record, columns, Field.TITLE);
        var cut = title == null || title.length() <= Submission.LONGEST_TITLE
                ? title
                : title.substring(0, Submission.LONGEST_TITLE);
        var masked = reader.mask(cut, text);
        var township = value(record, columns, Field.TOWNSHIP);
        return new Submission(
                identity.of(profile.source(), externalId),
                profile.source(),
                profile.sourceType(),
                profile.mediaLevel(),
                null,
                value(record, columns, Field.URL),
                masked.title(),
                masked.text(),
                at,
                Tally.UNKNOWN,
                null,
                null,
                township == null ? null : reader.township(township));
    }

    private static @Nullable String value(CSVRecord record, Map<Field, Integer> columns, Field field) {
        var at = columns.get(field);
        return at == null || at >= record.size() || record.get(at).isBlank() ? null : record.get(at);
    }
}
