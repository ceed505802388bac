package org.huiying.monitoring.importing.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Reads the first visible sheet of an XLSX workbook, a row at a time. Formulas count as the values last computed. */
final class XlsxTable {

    private static final int MOST_COLUMNS = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private XlsxTable() {}

    static <T> T read(byte[] file, DataSize maxUnpacked, Function<Iterator<Line>, T> reading) {
        XlsxGuard.check(file, maxUnpacked);
        try (var workbook = open(file);
                var rows = visible(workbook).openStream()) {
            return reading.apply(
                    rows.map(XlsxTable::line).filter(line -> !line.isBlank()).iterator());
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusal.malformed("import-workbook-unreadable");
        }
    }

    /** A workbook without styles is sound, and has no cell that looks like a time. */
    private static ReadableWorkbook open(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
        }
    }

    private static Sheet visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("import-empty"));
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row.getOptionalCell(i).orElse(null)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isTime(cell) ? cell.asDate().format(TIME) : plain(cell.asNumber());
        }
        var text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return text == null ? "" : text;
    }

    /** Work-order numbers that Excel holds as numbers are written out. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isTime(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return letters.contains("y") || letters.contains("d") || letters.contains("h:");
    }
}
