package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as large as an office exports them, with the errors that they have. */
@ServiceTest
class ImportFilesTest {

    private static final int ROWS = 10_000;
    private static final int BAD_EVERY = 200;
    private static final List<Object> HEADING = List.of("工单编号", "标题", "来电人", "联系电话", "诉求内容", "受理时间", "所属乡镇");

    @Autowired
    private Api door;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void takesTenThousandRowsOfCsvInGb18030AndSaysWhatIsWrongWithFifty() {
        var csv = rows().stream()
                .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        assertTaken(csv.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void takesTenThousandRowsOfAWorkbookAndSaysWhatIsWrongWithFifty() {
        assertTaken(Uploads.workbook(rows()));
    }

    private void assertTaken(byte[] file) {
        var tried = Uploads.finished(api, Uploads.post(api, file, "dryRun", "true"));
        assertThat(Uploads.counts(tried)).isEqualTo("9950 0 0 50");
        var done = Uploads.finished(api, Uploads.post(api, file));
        assertThat(Uploads.counts(done)).isEqualTo("9950 0 0 50");
        assertThat(done.at("/progress/done").asInt()).isEqualTo(ROWS);
        var errors = api.get(done.get("errors").asString());
        var lines = new String(errors.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(51);
        assertThat(lines.subList(1, 51)).allMatch(line -> line.matches("\\d+,(工单编号|诉求内容|受理时间),[a-z-]+,.*。"));
        assertThat(lines.get(1)).isEqualTo("2,工单编号,number-missing,缺少工单编号。");
        assertThat(lines.get(2)).isEqualTo("202,诉求内容,text-missing,缺少内容。");
        assertThat(errors.text()).doesNotContain("种子来电人", "13911112222", "门口的桂花开了第");
        assertThat(Uploads.counts(Uploads.finished(api, Uploads.post(api, file))))
                .isEqualTo("0 0 9950 50");
    }

    private static List<List<Object>> rows() {
        var series = UUID.randomUUID();
        var rows = new ArrayList<List<Object>>();
        rows.add(HEADING);
        for (var i = 0; i < ROWS; i++) {
            var bad = i % BAD_EVERY == 0 ? i / BAD_EVERY % 4 : -1;
            rows.add(List.of(
                    bad == 0 ? "" : series + "-" + i,
                    "咨询",
                    "种子来电人",
                    "13911112222",
                    bad == 1 ? "" : "门口的桂花开了第" + i + "次",
                    bad == 2 ? "某日" : bad == 3 ? "2999-01-01 08:00" : time(i),
                    "青禾镇"));
        }
        return rows;
    }

    private static String time(int i) {
        return LocalDateTime.of(2026, 11, 20, 8, 0)
                .plusMinutes(i % 1_000)
                .toString()
                .replace('T', ' ');
    }
}
