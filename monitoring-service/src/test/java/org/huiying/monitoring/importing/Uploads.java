package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.huiying.testing.Api;
import tools.jackson.databind.JsonNode;

/** Files on their way in, and what came of them. */
final class Uploads {

    static final String PATH = "/api/v1/imports";

    /** The first line of what a hotline exports. */
    static final String HEADING = "工单编号,标题,来电人,联系电话,诉求内容,受理时间,所属乡镇\n";

    private Uploads() {}

    /** @param fields names and values in turn */
    static Api.Answer post(Api api, byte[] file, String... fields) {
        var boundary = "seam" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"12345.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.send(
                "POST",
                PATH,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    static JsonNode finished(Api api, Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> api.get(answer.header("Location")).json(),
                        one -> one.get("state").asString().equals("DONE"));
    }

    /** Accepted, measured, repeated, rejected. */
    static String counts(JsonNode operation) {
        var counts = operation.get("counts");
        return "%d %d %d %d"
                .formatted(
                        counts.get("accepted").asInt(),
                        counts.get("measured").asInt(),
                        counts.get("repeated").asInt(),
                        counts.get("rejected").asInt());
    }

    /** A workbook with one sheet; numbers and times become what spreadsheets make of them. */
    static byte[] workbook(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("工单");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case LocalDateTime time -> {
                            sheet.value(row, column, time);
                            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
                        }
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
