package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.source.Sources.PATH;
import static org.huiying.monitoring.source.Sources.items;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often people let sources be read. */
@ServiceTest
class IntensityApiTest {

    private final FeedServer website = new FeedServer();

    @Autowired
    private Api door;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Sources sources;

    @BeforeEach
    void asDutyOfficer() {
        api = door.as("duty", "DUTY_OFFICER");
        sources = new Sources(door.as("monitor", "MONITOR"), website);
        sources.serve("/feed", Map.of(), items(0).getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void aPersonRaisesOneSourceOrAnAreaWithAReasonAndTakesItBack() {
        var source = sources.createOf("CHARITY_LOTTERY", Map.of("allDaySeconds", 20));
        var path = PATH + "/" + source + "/intensity";
        assertThat(api.post(path, Map.of("intensity", "ALL_DAY")).status()).isEqualTo(400);
        assertThat(door.as("s", "SECTION")
                        .post(path, Map.of("intensity", "ALL_DAY", "reason", "试试"))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(
                                PATH + "/" + UUID.randomUUID() + "/intensity",
                                Map.of("intensity", "ALL_DAY", "reason", "没有"))
                        .status())
                .isEqualTo(404);
        var raised = api.post(path, Map.of("intensity", "ALL_DAY", "reason", "群体性事件苗头"));
        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        assertThat(sources.intensity(source)).isEqualTo("ALL_DAY 20");
        assertThat(jdbc.sql("SELECT detail::text FROM audit_entry WHERE action = 'source.intensity' AND subject = :id")
                        .param("id", source.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("群体性事件苗头");
        api.post(path, Map.of("intensity", "DAILY", "reason", "平息"));
        assertThat(sources.intensity(source)).isEqualTo("DAILY 3600");

        var area = Map.of("area", "CHARITY_LOTTERY", "intensity", "INTENSIFIED", "reason", "开奖争议");
        var overview = api.post(PATH + "/intensities", area).json();
        assertThat(overview.toString()).contains("开奖争议", "DUTY_OFFICER");
        assertThat(sources.intensity(source)).isEqualTo("INTENSIFIED 300");
        assertThat(api.post(
                                PATH + "/intensities",
                                Map.of("area", "CHARITY_LOTTERY", "intensity", "DAILY", "reason", "平息"))
                        .json()
                        .toString())
                .doesNotContain("开奖争议");
        assertThat(sources.intensity(source)).isEqualTo("DAILY 3600");
    }

    @Test
    void whatIsRaisedIsReadAtOnce() {
        var source = sources.createOf("MARRIAGE", Map.of("enabled", true, "intervalSeconds", 604_800));
        await().until(() -> website.asked().size() == 1);
        await().until(() -> api.get(PATH + "/" + source)
                .json()
                .at("/health/state")
                .asString()
                .equals("EMPTY"));
        api.post(PATH + "/" + source + "/intensity", Map.of("intensity", "INTENSIFIED", "reason", "节前"));
        await().until(() -> website.asked().size() == 2);
    }
}
