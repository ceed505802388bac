package org.huiying.standalone.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HotlineFileTest {
    private final HotlineFile file =
            new HotlineFile(new Input(Optional.empty()), new Day(Instant.parse("2026-11-23T08:00:00Z")));

    @Test
    void everyRowHasANumberOfTheDayAndATime() {
        var rows = file.csv().split("\r\n", -1);

        assertThat(rows[0]).startsWith("工单编号,受理时间");
        assertThat(rows[1]).startsWith("261123160000-H001,2026-11-23 07:06:00,婚姻登记预约排不上,白鹭街道,");
        assertThat(rows).hasSize(file.rows() + 2);
    }

    @Test
    void theFormCarriesTheFileInTheEncodingOfTheHotline() {
        var form = new String(file.form(), Charset.forName("GB18030"));

        assertThat(form).contains("name=\"profile\"", "hotline-12345", "filename=\"12345.csv\"", "所属乡镇");
        assertThat(HotlineFile.contentType()).startsWith("multipart/form-data; boundary=");
    }
}
