package org.huiying.monitoring.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.huiying.monitoring.importing.domain.Heading;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.monitoring.importing.domain.Profile.Field;
import org.huiying.monitoring.importing.domain.Times;
import org.huiying.monitoring.importing.table.Tables;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.reading.domain.Links;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a table at the door: only the named columns, masked at once. */
@Component
class TableReader {

    /** Above the heading there may be a title or two. */
    private static final int MOST_LINES_TO_HEADING = 5;

    /** One row: what may be taken, or why not and under which heading. */
    record Row(
            int number,
            @Nullable Submission submission,
            @Nullable String errorCode,
            @Nullable String errorColumn) {}

    /** A whole table; its heading as a hash, by which the same kind of table is known again. */
    record Sheet(Heading heading, String headingSha256, List<Row> rows) {

        List<Submission> good() {
            return rows.stream().map(Row::submission).filter(Objects::nonNull).toList();
        }
    }

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

    /** @param chooser how a line would be read if it were the heading */
    Sheet read(byte[] file, Function<Line, Heading> chooser) {
        return Tables.read(file, settings.maxUnpacked(), lines -> sheet(lines, chooser));
    }

    private Sheet sheet(Iterator<Line> lines, Function<Line, Heading> chooser) {
        Heading first = null;
        for (var i = 0; i < MOST_LINES_TO_HEADING && lines.hasNext(); i++) {
            var line = lines.next();
            var heading = chooser.apply(line);
            if (heading.missing().isEmpty()) {
                return new Sheet(heading, Heading.sha256(line), rows(lines, heading));
            }
            first = first == null || heading.missing().size() < first.missing().size() ? heading : first;
        }
        if (first == null) {
            throw Refusal.malformed("import-empty");
        }
        throw Refusal.rule("import-columns-missing", String.join("、", first.missing()));
    }

    private List<Row> rows(Iterator<Line> lines, Heading heading) {
        var rows = new ArrayList<Row>();
        while (lines.hasNext()) {
            if (rows.size() == settings.maxRows()) {
                throw Refusal.of(413, "import-too-many-rows", settings.maxRows());
            }
            rows.add(row(lines.next(), heading));
        }
        return rows;
    }

    private Row row(Line line, Heading heading) {
        var externalId = heading.value(line, Field.EXTERNAL_ID).orElse(null);
        if (externalId == null) {
            return bad(line, heading, "number-missing", Field.EXTERNAL_ID);
        }
        var text = heading.value(line, Field.TEXT).orElse(null);
        if (text == null || text.length() > Submission.LONGEST_TEXT) {
            return bad(line, heading, text == null ? "text-missing" : "text-too-long", Field.TEXT);
        }
        var written = heading.value(line, Field.PUBLISHED_AT).orElse(null);
        if (written == null) {
            return bad(line, heading, "time-missing", Field.PUBLISHED_AT);
        }
        var at = Times.parse(written).orElse(null);
        if (at == null || !Submission.isPlausible(at, clock.instant())) {
            return bad(line, heading, at == null ? "time-unreadable" : "time-out-of-range", Field.PUBLISHED_AT);
        }
        return new Row(line.number(), submission(line, heading, externalId, text, at), null, null);
    }

    private static Row bad(Line line, Heading heading, String code, Field field) {
        return new Row(line.number(), null, code, heading.names().get(field));
    }

    private Submission submission(Line line, Heading heading, String externalId, String text, Instant at) {
        var profile = heading.profile();
        var title = heading.value(line, Field.TITLE)
                .map(whole -> whole.substring(0, Math.min(whole.length(), Submission.LONGEST_TITLE)))
                .orElse(null);
        var masked = reader.mask(title, text);
        var township = heading.value(line, Field.TOWNSHIP).orElse(null);
        return new Submission(
                identity.of(profile.source(), externalId),
                profile.source(),
                profile.sourceType(),
                profile.mediaLevel(),
                null,
                heading.value(line, Field.URL).flatMap(Links::clean).orElse(null),
                masked.title(),
                masked.text(),
                at,
                Tally.UNKNOWN,
                null,
                null,
                township == null ? null : reader.township(township));
    }
}
