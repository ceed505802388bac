package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.importing.Uploads.HEADING;
import static org.huiying.monitoring.importing.Uploads.PATH;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of rows that cannot be taken, and of files that cannot be read. */
@ServiceTest
class ImportRefusalsTest {

    @Autowired
    private Api door;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void saysOfBadRowsTheirNumberAndACode() {
        var csv = HEADING + ",题,,,内容,2026-11-23,\n" + UUID.randomUUID() + ",题,,,,2026-11-23,\n" + UUID.randomUUID()
                + ",题,,,种子内容,某日,\n" + UUID.randomUUID() + ",题,,,内容,2999-01-01,\n" + UUID.randomUUID() + "\n"
                + UUID.randomUUID() + ",题,,,办理结婚登记,2026年11月23日 8:30,\n";
        var done = Uploads.finished(api, Uploads.post(api, csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(Uploads.counts(done)).isEqualTo("1 0 0 5");
        var errors = api.get(done.get("errors").asString());
        assertThat(errors.header("Content-Type")).startsWith("text/csv");
        assertThat(errors.text()).isEqualTo("""
                \uFEFFrow,column,code,reason
                2,工单编号,number-missing,缺少工单编号。
                3,诉求内容,text-missing,缺少内容。
                4,受理时间,time-unreadable,时间无法识别，请写成 2026-11-23 08:30。
                5,受理时间,time-out-of-range,时间早于 1990 年或晚于现在一天以上。
                6,诉求内容,text-missing,缺少内容。
                """);
        assertThat(api.get(done.get("errors").asString(), "Accept-Language", "en")
                        .text())
                .contains("2,工单编号,number-missing,The work-order number is missing.");
    }

    @Test
    void findsTheHeadingBelowATitle() {
        var csv = "某县12345热线工单汇总,,\n,,\n工单编号,诉求内容,受理时间\n" + UUID.randomUUID() + ",门口的桂花开了,某日\n";
        var done = Uploads.finished(api, Uploads.post(api, csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(Uploads.counts(done)).isEqualTo("0 0 0 1");
        assertThat(api.get(done.get("errors").asString()).text()).contains("4,受理时间,time-unreadable");
    }

    @Test
    void refusesFilesItCannotRead() {
        assertThat(Uploads.post(api, "工单编号,内容\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(Uploads.post(api, new byte[0]).status()).isEqualTo(400);
        assertThat(Uploads.post(api, new byte[] {'P', 'K', 3, 4}).status()).isEqualTo(400);
        assertThat(Uploads.post(api, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF})
                        .status())
                .isEqualTo(400);
        assertThat(Uploads.post(api, (HEADING + "1,\"open").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(Uploads.post(api, HEADING.getBytes(StandardCharsets.UTF_8), "profile", "nobody")
                        .status())
                .isEqualTo(422);
        assertThat(Uploads.post(api, HEADING.getBytes(StandardCharsets.UTF_8), "dryRun", "perhaps")
                        .status())
                .isEqualTo(400);
        assertThat(Uploads.post(api, new byte[20_000_000]).status()).isEqualTo(413);
        assertThat(api.post(PATH, "{}").status()).isEqualTo(415);
        assertThat(api.send(
                                "POST",
                                PATH,
                                BodyPublishers.ofString("--x--\r\n"),
                                "Content-Type",
                                "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/operations/monitoring/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(door.as("s", "SECTION")
                        .post(PATH, "x", "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isIn(400, 403);
    }
}
