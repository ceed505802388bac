package org.huiying.monitoring.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.source.feed.Feeds.RSS;
import static org.huiying.monitoring.source.feed.Feeds.gzip;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.source.domain.Source;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is fetched, from where, and how much of it. */
class FeedFetcherTest {

    @AutoClose
    private final Feeds feeds = Feeds.onLoopback();

    @Test
    void refusesDocumentTypesAndWhatIsNoFeed() {
        var xxe =
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
                        + "<title>&x;</title></channel></rss>";
        feeds.serve("/xxe", xxe.getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/html", "<html><body>登录</body></html>".getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve(
                "/html5", "\n<!DOCTYPE html><html><body>登录</body></html>".getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/broken", RSS.replace("</item>", "").getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/cut", RSS.formatted("UTF-8").substring(0, 300).getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/blank", "  \n".getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.server().serveCutOff("/promise", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8));
        assertThat(feeds.code("/xxe")).isEqualTo("feed-doctype");
        assertThat(feeds.code("/html")).isEqualTo("feed-is-page");
        assertThat(feeds.code("/html5")).isEqualTo("feed-is-page");
        assertThat(feeds.code("/cut")).isEqualTo("feed-cut-off");
        assertThat(feeds.code("/promise")).isEqualTo("feed-cut-off");
        assertThat(feeds.code("/blank")).isEqualTo("feed-no-body");
        assertThat(feeds.code("/broken")).isEqualTo("feed-unreadable");
        assertThat(feeds.code("/missing")).isEqualTo("http-404");
    }

    @Test
    void boundsWhatItUnpacks() {
        feeds.serve("/bomb", gzip(new byte[30_000_000]), Map.of("Content-Encoding", "gzip"));
        assertThat(feeds.code("/bomb")).isEqualTo("feed-too-large");
        feeds.serve("/large", new byte[2_000_000], Map.of());
        assertThat(feeds.code("/large")).isEqualTo("feed-too-large");
        feeds.serve(
                "/packed",
                gzip(RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)),
                Map.of("Content-Encoding", "gzip"));
        feeds.serve(
                "/torn",
                Arrays.copyOf(gzip(RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)), 100),
                Map.of("Content-Encoding", "gzip"));
        feeds.serve(
                "/liar", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of("Content-Encoding", "gzip"));
        assertThat(feeds.code("/torn")).isEqualTo("feed-cut-off");
        assertThat(feeds.code("/liar")).isEqualTo("feed-unreadable");
        assertThat(((Fetched.Feed) feeds.fetch("/packed")).entries()).hasSize(2);
    }

    @Test
    void waitsForNoEndThatNeverComes() {
        feeds.server().serveWithoutEnd("/endless", 200);
        feeds.server().serveWithoutEnd("/error", 500);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(feeds.code("/endless")).isEqualTo("feed-too-large");
            assertThat(feeds.code("/error")).isEqualTo("http-500");
        });
    }

    @Test
    void followsRedirectsOnlyToWhereItMayGo() {
        feeds.serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.server().serve("/moved", 302, Map.of("Location", "/rss"), new byte[0]);
        feeds.server().serve("/inside", 302, Map.of("Location", "http://169.254.169.254/latest"), new byte[0]);
        feeds.server().serve("/loop", 302, Map.of("Location", "/loop"), new byte[0]);
        feeds.server().serve("/file", 302, Map.of("Location", "file:///etc/passwd"), new byte[0]);
        assertThat(feeds.fetch("/moved")).isInstanceOf(Fetched.Feed.class);
        assertThat(feeds.code("/inside")).isEqualTo("address-not-allowed");
        assertThat(feeds.code("/loop")).isEqualTo("too-many-redirects");
        assertThat(feeds.code("/file")).isEqualTo("address-not-allowed");
    }

    @Test
    void doesNotCallAnAddressThatIsNotAllowed() {
        feeds.serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of());
        var broken = (Fetched.Broken) Feeds.fetcherFor()
                .fetch(new Due(
                        UUID.randomUUID(), Source.Kind.RSS, feeds.server().url("/rss"), null, null));
        assertThat(broken.fault().code()).isEqualTo("address-not-allowed");
        assertThat(feeds.server().asked()).isEmpty();
    }
}
