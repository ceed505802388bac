package org.huiying.monitoring.importing.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.huiying.monitoring.importing.domain.Encodings;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.platform.problem.Refusal;

/** Reads CSV. */
final class CsvTable {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CsvTable() {}

    static <T> T read(byte[] file, Function<Iterator<Line>, T> reading) {
        var text = Encodings.decode(file).orElseThrow(() -> Refusal.malformed("import-encoding"));
        try (var parser = CSV.parse(new StringReader(text))) {
            return reading.apply(parser.stream()
                    .map(record -> new Line((int) record.getRecordNumber(), record.toList()))
                    .filter(line -> !line.isBlank())
                    .iterator());
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.malformed("import-malformed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
