package org.huiying.monitoring.mention;

import java.time.Instant;
import org.huiying.contracts.wire.TextHash;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.reading.domain.Links;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a submission what may be stored: read, masked, judged. */
@Component
class Door {

    private final Reader reader;

    Door(Reader reader) {
        this.reader = reader;
    }

    MentionRow row(Submission submission, CompiledTopics rules, boolean exercise, Instant now) {
        var reading = reader.read(submission.title(), submission.text());
        var verdict = rules.judge(reading, submission.areaHint(), submission.sourceType(), now);
        return new MentionRow(
                submission.id(),
                verdict.area(),
                !verdict.matches().isEmpty(),
                exercise,
                reader.label(submission.source()),
                submission.sourceType(),
                submission.mediaLevel(),
                submission.platform() == null ? null : reader.label(submission.platform()),
                submission.url() == null ? null : Links.clean(submission.url()).orElse(null),
                reading.title(),
                reading.text(),
                TextHash.sha256(reading.whole()),
                submission.publishedAt(),
                now,
                submission.tally().counters(),
                submission.authorHash(),
                township(submission, reading),
                reading.institutions(),
                reading.complaintType(),
                reading.subject(),
                reading.realWorld(),
                reading.negativity(),
                verdict.matches(),
                verdict.rulesVersion(),
                reading.judgements());
    }

    /** Hash of the text as it would be kept. */
    String sha256(Submission submission) {
        var masked = reader.mask(submission.title(), submission.text());
        return TextHash.sha256(Reading.whole(masked.title(), masked.text()));
    }

    private @Nullable String township(Submission submission, Reading reading) {
        var hint = submission.townshipHint() == null ? null : reader.township(submission.townshipHint());
        return hint == null ? reading.township() : hint;
    }
}
