package org.huiying.response.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.StatementDesk.BODY;
import static org.huiying.response.statement.StatementDesk.expect;
import static org.huiying.response.statement.StatementDesk.id;
import static org.huiying.response.statement.StatementDesk.path;

import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.StatementDesk;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;

/** What the public sees of statements. */
@ServiceTest
class PublicationStoryTest {

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
    void thePublicReadsExactlyTheApprovedText() throws Exception {
        var id = desk.published(desk.graded(false));
        var event =
                scenario.await(StatementPublished.class, e -> e.statementId().equals(UUID.fromString(id)));
        assertThat(event.number()).matches("云民通〔20\\d\\d〕\\d+号");
        assertThat(event.emergency()).isFalse();
        var page = event.url().substring(event.url().indexOf("/public"));

        var html = expect(200, api.get(page, "Accept", "text/html"));
        assertThat(html.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(html.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(html.text())
                .contains(event.number(), desk.sha(id), "云溪县民政局")
                .doesNotContain("待补签", "responder", "<script");

        var json = expect(200, api.get(page, "Accept", "application/json")).json();
        assertThat(json.path("contentSha256").asString()).isEqualTo(event.contentSha256());
        assertThat(json.path("state").asString()).isEqualTo("CURRENT");
        var plain = expect(200, api.get(page, "Accept", "text/plain")).text();
        assertThat(event.summary()).isNotEmpty();
        assertThat(plain).contains(event.summary());
        var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(event.contentSha256());

        var byNumber = "/public/statements/" + URLEncoder.encode(event.number(), StandardCharsets.UTF_8);
        expect(200, api.get(byNumber));
        expect(200, api.get("/public/statements"));
        var list = api.get("/public/statements?limit=200", "Accept", "application/json")
                .json();
        assertThat(list.path("items").findValuesAsString("number")).contains(event.number());
    }

    @Test
    void theFeedIsWellFormedAtom() throws Exception {
        desk.published(desk.graded(false));

        var feed = expect(200, api.get("/public/statements.atom"));

        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.text())));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(document.getElementsByTagNameNS("*", "entry").getLength()).isPositive();
    }

    @Test
    void anUnknownNumberIsNotFoundInWhateverForm() {
        assertThat(expect(404, api.get("/public/statements/1999-1", "Accept", "text/html"))
                        .text())
                .contains("没有这份通报");
        expect(404, api.get("/public/statements/1999-1", "Accept", "application/json"));
        expect(404, api.get("/public/statements/" + "9".repeat(300)));
    }

    @Test
    void aCorrectionGoesThroughTheChainAndStandsOnTheOldPage() {
        var incident = desk.graded(false);
        var old = desk.published(incident);
        var correction = id(expect(
                201,
                desk.author()
                        .post(
                                path(old, "corrections"),
                                Map.of(
                                        "title",
                                        "关于更正有关金额的通报",
                                        "body",
                                        BODY + "退费金额更正为3000元。",
                                        "note",
                                        "退费金额有误，更正为3000元"),
                                "If-Match",
                                desk.etag(old))));
        expect(200, desk.submit(correction));
        desk.signAll(correction);
        expect(202, desk.publish(correction, "WEBSITE"));

        desk.awaitState(old, "CORRECTED");
        var corrected =
                scenario.await(StatementCorrected.class, e -> e.statementId().equals(UUID.fromString(old)));
        assertThat(corrected.correctionId()).isEqualTo(UUID.fromString(correction));
        var page = api.get(desk.page(old)).text();
        assertThat(page).contains("本通报已更正", "退费金额有误，更正为3000元", "县民政局已成立工作组");
        assertThat(api.get(desk.page(correction)).text()).contains("本通报更正");
    }

    @Test
    void aWithdrawnStatementKeepsItsTextWithTheReasonOnTop() {
        var id = desk.published(desk.graded(false));
        var reason = Map.of("reason", "信息来源有误");
        expect(403, desk.as("section", Post.SECTION).post(path(id, "withdrawal"), reason, "If-Match", desk.etag(id)));
        expect(200, desk.as("head", Post.BUREAU_HEAD).post(path(id, "withdrawal"), reason, "If-Match", desk.etag(id)));

        scenario.await(StatementWithdrawn.class, e -> e.statementId().equals(UUID.fromString(id)));
        assertThat(api.get(desk.page(id)).text()).contains("本通报已撤回", "信息来源有误", "县民政局已成立工作组");
        assertThat(api.get("/public/statements.atom").text()).contains("【已撤回】");
    }

    @Test
    void aDrillIsPublishedWithoutThePublicSeeingIt() {
        var id = desk.published(desk.graded(true));
        var event =
                scenario.await(StatementPublished.class, e -> e.statementId().equals(UUID.fromString(id)));

        assertThat(event.number()).startsWith("云民练");
        expect(404, api.get(desk.page(id)));
        assertThat(api.get("/public/statements?limit=200", "Accept", "application/json")
                        .text())
                .doesNotContain(event.number());
        assertThat(api.get("/public/statements.atom").text()).doesNotContain(event.number());
    }
}
