package org.huiying.response.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.StatementDesk.BODY;
import static org.huiying.response.statement.StatementDesk.expect;
import static org.huiying.response.statement.StatementDesk.id;
import static org.huiying.response.statement.StatementDesk.key;
import static org.huiying.response.statement.StatementDesk.path;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.StatementRatified;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.StatementDesk;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How statements come out: by which channels, when, and in an emergency. */
@ServiceTest
class ReleaseStoryTest {

    @Autowired
    private Scenario scenario;

    @Autowired
    private Api api;

    private StatementDesk desk;

    @BeforeEach
    void open() {
        desk = new StatementDesk(scenario, api);
    }

    @Test
    void anEmergencyReleaseIsMarkedUntilTheChainHasRatifiedIt() {
        var id = desk.drafted(desk.graded(false));
        var head = desk.as("head", Post.BUREAU_HEAD);
        var body = Map.of("reason", "五小时时限将到");
        expect(400, head.post(path(id, "emergency-release"), body, "If-Match", desk.etag(id)));
        expect(403, release(desk.as("section-head", Post.SECTION_HEAD), id, body));
        expect(202, release(head, id, body));
        desk.awaitState(id, "EMERGENCY_PUBLISHED");
        assertThat(api.get(desk.page(id)).text()).contains("首次通报，待补签");

        ratify(id, "section-head", Post.SECTION_HEAD);
        ratify(id, "legal", Post.LEGAL_REVIEWER);
        ratify(id, "head", Post.BUREAU_HEAD);

        assertThat(desk.state(id)).isEqualTo("RATIFIED");
        scenario.await(StatementRatified.class, e -> e.statementId().equals(UUID.fromString(id)));
        assertThat(api.get(desk.page(id)).text()).doesNotContain("首次通报，待补签").contains("完成全部审签");
    }

    @Test
    void onlyRegisteredChannelsAreAcceptedAndThePageComesFirst() {
        var id = desk.approved(desk.graded(false));

        expect(422, desk.publish(id, "WEBSITE", "WECOM"));
        expect(422, desk.publish(id, "WEBSITE", "SOMEWHERE"));
        expect(422, desk.publish(id, "PRESS_CONFERENCE"));
        expect(400, desk.publish(id));
        assertThat(desk.state(id)).isEqualTo("APPROVED");
    }

    @Test
    void anEmbargoHoldsThePageBackAndAChangedTextStopsIt() {
        var id = desk.approved(desk.graded(false));
        expect(
                202,
                desk.as("office", Post.OFFICE)
                        .post(
                                path(id, "publications"),
                                Map.of(
                                        "channels",
                                        List.of("WEBSITE"),
                                        "at",
                                        Instant.now().plusSeconds(3600).toString()),
                                "If-Match",
                                desk.etag(id),
                                "Idempotency-Key",
                                key()));
        assertThat(desk.state(id)).isEqualTo("SCHEDULED");

        expect(201, desk.revise(id, desk.author(), BODY + "现场秩序平稳。"));
        desk.signAll(id);
        expect(202, desk.publish(id, "WEBSITE"));

        desk.awaitState(id, "PUBLISHED");
        assertThat(api.get(desk.page(id)).text()).contains("现场秩序平稳");
    }

    private Answer release(Api who, String id, Object body) {
        return who.post(path(id, "emergency-release"), body, "If-Match", desk.etag(id), "Idempotency-Key", key());
    }

    private void ratify(String id, String account, Post post) {
        var who = desk.as(account, post);
        var body = Map.of("contentSha256", desk.sha(id));
        expect(400, who.post(path(id, "ratification"), body, "If-Match", desk.etag(id)));
        expect(200, who.post(path(id, "ratification"), body, "If-Match", desk.etag(id), "Idempotency-Key", key()));
    }
}
