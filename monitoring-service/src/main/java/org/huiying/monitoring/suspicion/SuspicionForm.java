package org.huiying.monitoring.suspicion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.huiying.monitoring.reading.domain.Links;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.suspicion.domain.Grounds;
import org.huiying.monitoring.suspicion.domain.Source;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What is held for false and why: two independent sources, or the denial of the section in charge. */
record SuspicionForm(
        @NotBlank @Size(max = 500) String claim,
        @Nullable @Size(max = 20) List<@NotNull @Valid SourceForm> sources,
        @Nullable @Valid DenialForm denial) {

    /** An outlet or a document, never a person. */
    record SourceForm(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 2000) String url,
            @NotBlank @Size(max = 1000) String says) {}

    /** What the section in charge says. */
    record DenialForm(@NotBlank @Size(max = 2000) String text) {}

    /** Masked, and with links that name no account: by the same code as at the door. */
    Grounds grounds(Reader reader) {
        var given = Objects.requireNonNullElse(sources, List.<SourceForm>of());
        return new Grounds(
                words(reader, claim),
                given.stream().map(one -> source(reader, one)).toList(),
                denial == null ? null : words(reader, denial.text()));
    }

    private static Source source(Reader reader, SourceForm form) {
        var url = form.url() == null || form.url().isBlank()
                ? null
                : Links.clean(form.url()).orElseThrow(() -> Refusal.rule("source-link-unusable"));
        return new Source(words(reader, form.name()), url, words(reader, form.says()));
    }

    private static String words(Reader reader, String raw) {
        var masked = reader.mask(null, raw).text().strip();
        if (masked.isEmpty()) {
            throw Refusal.rule("says-nothing");
        }
        return masked;
    }
}
