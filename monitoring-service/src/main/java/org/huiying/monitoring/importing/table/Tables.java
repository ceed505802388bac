package org.huiying.monitoring.importing.table;

import java.util.Iterator;
import java.util.function.Function;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.platform.problem.Refusal;
import org.springframework.util.unit.DataSize;

/** Opens a file as a table, by what is in it and not by its name. */
public final class Tables {

    private static final int OLE = 0xD0CF11E0;

    private Tables() {}

    /**
     * Gives the lines that are not blank, while they are read.
     *
     * @param maxUnpacked most that an XLSX may unpack to
     */
    public static <T> T read(byte[] file, DataSize maxUnpacked, Function<Iterator<Line>, T> reading) {
        if (start(file) == OLE) {
            throw Refusal.rule("import-format"); // XLS as of old, or a workbook under a password
        }
        return file.length >= 2 && file[0] == 'P' && file[1] == 'K'
                ? XlsxTable.read(file, maxUnpacked, reading)
                : CsvTable.read(file, reading);
    }

    private static int start(byte[] file) {
        return file.length < 4
                ? 0
                : (file[0] & 0xFF) << 24 | (file[1] & 0xFF) << 16 | (file[2] & 0xFF) << 8 | file[3] & 0xFF;
    }
}
