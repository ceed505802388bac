package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.source.Sources.PATH;
import static org.huiying.monitoring.source.Sources.items;
import static org.huiying.monitoring.source.feed.Feeds.gzip;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be read says why; what is private is never asked, however one gets there. */
@ServiceTest
class UnreadableSourcesTest {

    private static final String ENTITY = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
            <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description>
            <item><title>&x;</title><guid>1</guid></item></channel></rss>""";

    private final FeedServer website = new FeedServer();

    /** Stands for everything inside: it is on this machine, but not on the list of what may be read. */
    private final FeedServer inside = new FeedServer("127.0.0.2");

    @Autowired
    private Api door;

    private Api monitor;
    private Sources sources;

    @BeforeEach
    void asMonitor() {
        monitor = door.as("monitor", "MONITOR");
        sources = new Sources(monitor, website);
    }

    @AfterEach
    void stop() {
        assertThat(inside.asked()).as("what was asked inside").isEmpty();
        website.close();
        inside.close();
    }

    @Test
    void whatCannotBeReadFailsAndSaysWhy() {
        website.serve("/broken", 500, Map.of(), new byte[0]);
        sources.serve(
                "/page",
                Map.of("Content-Type", "text/html"),
                "<!doctype html><html>登录</html>".getBytes(StandardCharsets.UTF_8));
        sources.serve("/short", Map.of(), items(9).substring(0, 400).getBytes(StandardCharsets.UTF_8));
        website.serveCutOff("/promise", items(2).getBytes(StandardCharsets.UTF_8));
        sources.serve("/bomb", Map.of("Content-Encoding", "gzip"), gzip(new byte[50_000_000]));
        sources.serve(
                "/entity", Map.of(), ENTITY.formatted(inside.url("/secret")).getBytes(StandardCharsets.UTF_8));
        sources.serve("/file", Map.of(), ENTITY.formatted("file:///etc/passwd").getBytes(StandardCharsets.UTF_8));
        website.serve("/blank", 200, Map.of(), new byte[0]);
        sources.assertHealth("/missing", "FAILED", "http-404", 0);
        sources.assertHealth("/broken", "FAILED", "http-500", 0);
        sources.assertHealth("/page", "FAILED", "feed-is-page", 0);
        sources.assertHealth("/short", "FAILED", "feed-cut-off", 0);
        sources.assertHealth("/promise", "FAILED", "feed-cut-off", 0);
        sources.assertHealth("/bomb", "FAILED", "feed-too-large", 0);
        sources.assertHealth("/entity", "FAILED", "feed-doctype", 0);
        sources.assertHealth("/file", "FAILED", "feed-doctype", 0);
        sources.assertHealth("/blank", "FAILED", "feed-no-body", 0);
    }

    @Test
    void redirectsLeadNowhereInside() {
        sources.serve("/feed", Map.of(), items(1).getBytes(StandardCharsets.UTF_8));
        redirect("/moved", "/feed");
        redirect("/round", "/about");
        redirect("/about", "/round");
        redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        redirect("/inside", inside.url("/secret"));
        redirect("/number", inside.url("/secret").replace("127.0.0.2", "2130706434"));
        redirect("/mapped", inside.url("/secret").replace("127.0.0.2", "[::ffff:127.0.0.2]"));
        redirect("/first", "/inside");
        redirect("/local", "file:///etc/passwd");
        sources.assertHealth("/moved", "OK", null, 1);
        sources.assertHealth("/round", "FAILED", "too-many-redirects", 0);
        for (var path : new String[] {"/metadata", "/inside", "/number", "/mapped", "/first", "/local"}) {
            sources.assertHealth(path, "FAILED", "address-not-allowed", 0);
        }
        assertThat(monitor.post(PATH, sources.form("", Map.of("url", inside.url("/secret"))))
                        .status())
                .isEqualTo(422);
    }

    private void redirect(String from, String to) {
        website.serve(from, 302, Map.of("Location", to), new byte[0]);
    }
}
