package org.huiying.monitoring.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.huiying.monitoring.importing.ImportRepository.RowError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rows that were not taken as a table: where, and why; nothing of what stood there. */
@Component
class ErrorFile {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader("row", "column", "code", "reason")
            .setRecordSeparator('\n')
            .get();

    private final MessageSource rejectionTexts;

    ErrorFile(MessageSource rejectionTexts) {
        this.rejectionTexts = rejectionTexts;
    }

    /** With a byte order mark, without which spreadsheets take it for another encoding. */
    byte[] write(List<RowError> errors, Locale language) {
        var out = new StringBuilder("\uFEFF");
        try (var csv = CSV.print(out)) {
            for (var error : errors) {
                var reason = rejectionTexts.getMessage(error.code() + ".detail", null, language);
                csv.printRecord(error.number(), harmless(error.column()), error.code(), reason);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A heading that a spreadsheet would take for a formula. */
    private static String harmless(@Nullable String heading) {
        return heading != null && !heading.isEmpty() && "=+-@\t\r".indexOf(heading.charAt(0)) >= 0
                ? "'" + heading
                : heading == null ? "" : heading;
    }
}
