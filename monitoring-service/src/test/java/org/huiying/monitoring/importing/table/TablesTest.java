package org.huiying.monitoring.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TablesTest {

    private static final DataSize LIMIT = DataSize.ofMegabytes(4);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CELLS = """
            <?xml version="1.0" encoding="UTF-8"?>%s
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="%s" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>""";

    @Test
    void readsWhatSpreadsheetsMakeOfNumbersAndTimes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var hidden = workbook.newWorksheet("内部");
            hidden.value(0, 0, "隐藏");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            var sheet = workbook.newWorksheet("工单");
            sheet.value(0, 0, "编号");
            sheet.value(3, 0, 20261123000117L);
            sheet.value(3, 2, LocalDateTime.of(2026, 11, 23, 8, 30));
            sheet.style(3, 2).format("yyyy/m/d h:mm").set();
            sheet.value(3, 3, 0.5);
            sheet.value(3, 4, true);
            sheet.value(4, 0, "  ");
        }
        assertThat(lines(out.toByteArray()))
                .containsExactly(
                        new Line(1, List.of("编号")),
                        new Line(4, List.of("20261123000117", "", "2026-11-23 08:30:00", "0.5", "true")));
    }

    @Test
    void readsAPlainSheetAndCsvAlike() {
        assertThat(lines(workbook(CELLS.formatted("", "A1", "编号"))))
                .isEqualTo(lines("编号\n\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAWorkbookThatUnpacksBeyondTheLimit() {
        assertThat(refusal(workbook(CELLS.formatted("", "A1", "0".repeat(5_000_000)))))
                .isEqualTo("413 import-unpacks-too-large");
        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 1_500; i++) {
            many.put("xl/media/" + i, "");
        }
        assertThat(refusal(zip(many))).isEqualTo("413 import-unpacks-too-large");
    }

    @Test
    void refusesDocumentTypesInAnyEncoding() {
        var type = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        var xml = CELLS.formatted(type, "A1", "&x;");
        assertThat(refusal(workbook(xml))).isEqualTo("400 import-workbook-unreadable");
        var wide = xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(refusal(zip(parts(wide)))).isEqualTo("400 import-workbook-unreadable");
    }

    @Test
    void refusesCellsInColumnsThatNoSheetHas() {
        assertThat(lines(workbook(CELLS.formatted("", "XFD1", "远"))).size()).isLessThanOrEqualTo(1);
        for (var cell : List.of("AAAA1", "FXSHRXW1", "&#65;AAAAA1")) {
            assertThat(refusal(workbook(CELLS.formatted("", cell, "远"))))
                    .as(cell)
                    .isEqualTo("400 import-workbook-unreadable");
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4})).isEqualTo("400 import-workbook-unreadable");
        assertThat(refusal(zip(Map.of("a.txt", "x")))).isEqualTo("400 import-workbook-unreadable");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("422 import-format");
        assertThat(refusal(workbook("<worksheet><sheetData><row"))).isEqualTo("400 import-workbook-unreadable");
        assertThat(refusal("a,\"b".getBytes(StandardCharsets.UTF_8))).isEqualTo("400 import-malformed");
    }

    private static List<Line> lines(byte[] file) {
        return Tables.read(file, LIMIT, lines -> {
            var all = new ArrayList<Line>();
            lines.forEachRemaining(all::add);
            return all;
        });
    }

    private static String refusal(byte[] file) {
        var refusal = catchThrowableOfType(Refusal.class, () -> lines(file));
        return refusal.status() + " " + refusal.code();
    }

    private static byte[] workbook(String sheet) {
        return zip(parts(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    /** The least that makes a workbook, with a sheet of our own. */
    private static Map<String, Object> parts(byte[] sheet) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        parts.put("_rels/.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""");
        parts.put("xl/workbook.xml", """
                <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""");
        parts.put(SHEET, sheet);
        return parts;
    }

    private static byte[] zip(Map<String, ?> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        part.getValue() instanceof byte[] bytes
                                ? bytes
                                : part.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
