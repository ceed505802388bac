package org.huiying.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.huiying.gateway.Caller;
import org.huiying.gateway.OpenDoor;
import org.huiying.gateway.status.StatusReport.Readiness;
import org.huiying.gateway.status.StatusReport.ServiceStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

class StatusTest extends OpenDoor {

    @LocalManagementPort
    private int managementPort;

    @BeforeAll
    static void oneIsNotReady() {
        ASSESSMENT.answering("/actuator/health/readiness", 503, "application/json", "{\"status\":\"OUT_OF_SERVICE\"}");
    }

    @Test
    void tellsTheReadinessOfEachService() {
        await().untilAsserted(() -> {
            var report = Caller.json(caller().get("/status"));
            assertThat(report.path("state").asString()).isEqualTo("DEGRADED");
            assertThat(report.path("services").values())
                    .extracting(service -> service.path("name").asString() + " "
                            + service.path("state").asString())
                    .containsExactly(
                            "monitoring READY", "assessment NOT_READY", "response READY", "notification READY");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=UTF-8
            application/json                          | application/json
            */*                                       | application/json
            """)
    void showsAPageToBrowsersAndJsonToMachines(String accept, String type) {
        var answer = caller().get("/status", "Accept", accept);

        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void asksOnceForManyCallers() {
        caller().get("/status");
        var before = MONITORING.calls();

        for (var i = 0; i < 20; i++) {
            caller().get("/status");
        }

        assertThat(MONITORING.calls() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void writesThePageForPeople() {
        var services = List.of(
                new ServiceStatus("monitoring", "监测", Readiness.READY, 12),
                new ServiceStatus("response", "<回应>", Readiness.AWAY, 1000));

        var page = StatusPage.of(StatusReport.of(Instant.parse("2026-11-23T04:05:06Z"), services));

        assertThat(page)
                .contains("2 个服务中有 1 个未就绪", "12 毫秒", "无法连接", "2026年11月23日 12:05:06")
                .doesNotContain("<回应>", "1000 毫秒");
    }

    @Test
    void hasItsOwnHealthAndBoundedMetricsOnTheManagementPort() {
        caller().get("/api/v1/incidents/0190d3c8-0000-7000-8000-00000000000a", "Authorization", bearer("office"));
        var management = new Caller(managementPort);

        assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/env").statusCode()).isEqualTo(404);
        var metrics = management.get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("spring_cloud_gateway_requests_seconds_count", "routeId=\"response\"")
                .doesNotContain("0190d3c8", "office");
    }
}
