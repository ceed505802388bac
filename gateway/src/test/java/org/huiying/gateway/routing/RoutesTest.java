package org.huiying.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.huiying.gateway.Caller;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;

class RoutesTest extends OpenDoor {

    @Autowired
    private RouteDefinitionLocator routes;

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            /api/v1/mentions                              > monitoring
            /api/v1/imports                               > monitoring
            /api/v1/sources/1/fetch                       > monitoring
            /api/v1/watch-topics/1/trial                  > monitoring
            /api/v1/warning-rules/1/trial                 > monitoring
            /api/v1/opinions?state=NEW                    > monitoring
            /api/v1/opinions/1/verification               > monitoring
            /api/v1/operations/monitoring/1               > monitoring
            /api/v1/audit/monitoring                      > monitoring
            /api/v1/audit/monitoring/verification         > monitoring
            /api/v1/plans/active                          > assessment
            /api/v1/incidents/1/grading                   > assessment
            /api/v1/incidents/1/grades                    > assessment
            /api/v1/incidents/1/consultations             > assessment
            /api/v1/consultations/1/decision              > assessment
            /api/v1/escalations?after=1                   > assessment
            /api/v1/escalations/1/acknowledgement         > assessment
            /api/v1/escalations/1.cap                     > assessment
            /api/v1/escalations.atom                      > assessment
            /api/v1/operations/assessment/1               > assessment
            /api/v1/audit/assessment                      > assessment
            /api/v1/alerts                                > notification
            /api/v1/rosters/2026-W40                      > notification
            /api/v1/escalation-chains                     > notification
            /api/v1/notification-rules                    > notification
            /api/v1/contacts                              > notification
            /api/v1/subscriptions/1/deliveries            > notification
            /api/v1/deliveries/1/redelivery               > notification
            /api/v1/events?after=0                        > notification
            /api/v1/stream                                > notification
            /api/v1/operations/notification/1             > notification
            /api/v1/audit/notification                    > notification
            /api/v1/incidents                             > response
            /api/v1/incidents/1                           > response
            /api/v1/incidents/1/timeline                  > response
            /api/v1/incidents/grading                     > response
            /api/v1/incidents/1/statements                > response
            /api/v1/statements/1/reviews                  > response
            /api/v1/tasks/1/receipt                       > response
            /api/v1/clocks/1/pause                        > response
            /api/v1/concerns/1/answers                    > response
            /api/v1/press-conferences/1/record            > response
            /api/v1/promises/1/fulfilment                 > response
            /api/v1/correction-requests/1                 > response
            /api/v1/reports/1                             > response
            /api/v1/statistics                            > response
            /api/v1/statistics.csv?from=2026-01-01        > response
            /api/v1/operations/response/1                 > response
            /api/v1/audit/response                        > response
            /public/statements                            > response
            /public/statements.atom                       > response
            /oauth2/token                                 > issuer
            """)
    void sendsEachAddressToTheServiceThatOwnsIt(String path, String service) {
        var answer = caller().get(path, "Authorization", bearer("office"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.json(answer).path("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mailbox",
                "/hooks/1",
                "/actuator/health",
                "/api/v1/nothing",
                "/api/v1/audit/gateway",
                "/api/v2/mentions",
                "/webjars/swagger-ui/index.html"
            })
    void hasNothingElse(String path) {
        var answer = caller().get(path, "Authorization", bearer("office"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Caller.json(answer).path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void handsOnMethodQueryBodyAndTheServicesAnswer() {
        var answer = caller().post(
                        "/api/v1/mentions?dry=%E6%98%AF",
                        BodyPublishers.ofString("{\"a\":1}"),
                        "Authorization",
                        bearer("monitor"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "k1",
                        "If-Match",
                        "\"3\"");

        var received = MONITORING.last();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).hasToString("/api/v1/mentions?dry=%E6%98%AF");
        assertThat(received.bodyBytes()).isEqualTo(7);
        assertThat(received.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
        assertThat(received.headers().getFirst("If-Match")).isEqualTo("\"3\"");
        assertThat(received.headers().getFirst("Authorization")).startsWith("Bearer ");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void leavesTheServicesOwnProblemsAsTheyAre() {
        var problem = "{\"type\":\"urn:problem:response:illegal-transition\",\"status\":409}";
        RESPONSE.answering("/api/v1/statements/9/submission", 409, "application/problem+json", problem);

        var answer = caller().post(
                        "/api/v1/statements/9/submission", BodyPublishers.noBody(), "Authorization", bearer("office"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void routesOnlyWhatTheTokenCheckCoversOrWhatIsPublicByNature() {
        var patterns = routes.getRouteDefinitions()
                .flatMapIterable(
                        route -> route.getPredicates().getFirst().getArgs().values())
                .collectList()
                .block();

        assertThat(patterns)
                .hasSizeGreaterThan(30)
                .allSatisfy(pattern -> assertThat(pattern).matches("/(api/v1|public|oauth2|\\.well-known)/.*"));
    }
}
