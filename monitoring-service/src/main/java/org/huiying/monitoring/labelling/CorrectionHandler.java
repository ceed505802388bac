package org.huiying.monitoring.labelling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes corrections and gives them out as samples; both are written into the audit trail. */
@Component
class CorrectionHandler {

    private final CorrectionRepository corrections;
    private final Reader reader;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    CorrectionHandler(CorrectionRepository corrections, Reader reader, Audit audit, Supplier<UUID> ids, Clock clock) {
        this.corrections = corrections;
        this.reader = reader;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Correction correct(UUID mention, CorrectionForm form, Post by) {
        var labelled = corrections.lock(mention).orElseThrow(() -> Refusal.notFound("not-found", mention));
        if (labelled.erased()) {
            throw Refusal.conflict("mention-erased");
        }
        var before = labelled.labels();
        var after = before.corrected(form.area(), form.complaintType(), form.negative(), form.tones());
        var correction = new Correction(
                ids.get(),
                mention,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reader.label(form.reason()),
                before,
                after);
        corrections.add(correction);
        audit.record("mention.correct", mention.toString(), Map.of("before", before, "after", after));
        return correction;
    }

    @Transactional
    public List<String> samples() {
        var samples = corrections.samples();
        audit.record("mention.corrections-export", "all", Map.of("samples", samples.size()));
        return samples;
    }
}
