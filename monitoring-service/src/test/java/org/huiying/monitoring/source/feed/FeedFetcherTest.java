package org.huiying.monitoring.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.platform.egress.EgressGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FeedFetcherTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>云溪论坛</title><link>http://x</link><description>d</description>
            <item><title>敬老院的事</title><link>http://x/u/9/t/1</link><guid>1</guid><author>zhang@x.cn (张三丰)</author>
            <description>&lt;p&gt;护工&lt;b&gt;打&lt;/b&gt;老人 5 &amp;lt; 6&lt;/p&gt;</description><pubDate>Mon, 23 Nov 2026 08:00:00 +0800</pubDate></item>
            <item><title>第二条</title><guid>2</guid><description>内容</description></item>
            </channel></rss>""";

    private final FeedServer server = new FeedServer();
    private final FeedFetcher fetcher = fetcher("127.0.0.0/8");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsEntriesWithoutTheirAuthors() {
        serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of("ETag", "\"7\""));
        var feed = (Fetched.Feed) fetch("/rss");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst().text()).isEqualTo("护工打老人 5 < 6");
        assertThat(feed.entries().getFirst().publishedAt()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(feed.toString()).doesNotContain("张三丰").doesNotContain("zhang");
        assertThat(fetcher.fetch(new Due(UUID.randomUUID(), Source.Kind.RSS, server.url("/rss"), feed.etag(), null)))
                .isEqualTo(new Fetched.Same());
    }

    @Test
    void readsAtomAndOtherEncodings() {
        var atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>f</id><updated>2026-11-23T00:00:00Z</updated>
                <entry><id>a</id><title>殡仪馆</title><updated>2026-11-23T00:00:00Z</updated><content type="html">天价</content></entry></feed>""";
        serve("/atom", atom.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/xml"));
        assertThat(((Fetched.Feed) fetch("/atom")).entries().getFirst().title()).isEqualTo("殡仪馆");
        var gbk = Charset.forName("GBK");
        serve("/declared", RSS.formatted("GB2312").getBytes(gbk), Map.of());
        serve(
                "/header",
                RSS.replace("encoding=\"%s\"", "").getBytes(gbk),
                Map.of("Content-Type", "text/xml; charset=gbk"));
        serve("/liar", RSS.formatted("UTF-8").getBytes(gbk), Map.of("Content-Type", "text/xml; charset=utf-8"));
        serve("/marked", ("\uFEFF" + RSS.formatted("GBK")).getBytes(StandardCharsets.UTF_8), Map.of());
        for (var path : new String[] {"/declared", "/header", "/liar", "/marked"}) {
            assertThat(((Fetched.Feed) fetch(path)).entries().getFirst().title())
                    .as(path)
                    .isEqualTo("敬老院的事");
        }
    }

    @Test
    void refusesDocumentTypesAndWhatIsNoFeed() {
        var xxe =
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
                        + "<title>&x;</title></channel></rss>";
        serve("/xxe", xxe.getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/html", "<html><body>登录</body></html>".getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/html5", "\n<!DOCTYPE html><html><body>登录</body></html>".getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/broken", RSS.replace("</item>", "").getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/cut", RSS.formatted("UTF-8").substring(0, 300).getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/blank", "  \n".getBytes(StandardCharsets.UTF_8), Map.of());
        server.serveCutOff("/promise", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8));
        assertThat(code("/xxe")).isEqualTo("feed-doctype");
        assertThat(code("/html")).isEqualTo("feed-is-page");
        assertThat(code("/html5")).isEqualTo("feed-is-page");
        assertThat(code("/cut")).isEqualTo("feed-cut-off");
        assertThat(code("/promise")).isEqualTo("feed-cut-off");
        assertThat(code("/blank")).isEqualTo("feed-no-body");
        assertThat(code("/broken")).isEqualTo("feed-unreadable");
        assertThat(code("/missing")).isEqualTo("http-404");
    }

    @Test
    void takesTheDocumentTypeThatOldFeedsName() {
        var old = """
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                  "http://169.254.169.254/rss-0.91.dtd">
                <rss version="0.91"><channel><title>t</title><link>http://x</link><description>d</description><language>zh</language>
                <item><title>旧格式</title><link>http://x/1</link><description><![CDATA[<!DOCTYPE html><p>正文]]></description></item>
                </channel></rss>""";
        serve("/old", old.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(((Fetched.Feed) fetch("/old")).entries().getFirst().text()).isEqualTo("正文");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                <channel><title>t</title><link>http://x</link><description>d</description></channel>
                <item><title>老格式</title><link>http://x/1</link></item></rdf:RDF>""", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="http://x"><title>t</title><link>http://x</link><description>d</description></channel>
                <item rdf:about="http://x/1"><title>老格式</title><link>http://x/1</link></item></rdf:RDF>""", """
                <rss version="0.92"><channel><title>t</title><link>http://x</link><description>d</description>
                <item><title>老格式</title></item></channel></rss>"""})
    void readsRssOfEveryAge(String rss) {
        serve("/aged", rss.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(((Fetched.Feed) fetch("/aged")).entries().getFirst().title()).isEqualTo("老格式");
    }

    @Test
    void readsJsonFeedsWithoutTheirAuthors() {
        var feed = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "t", "authors": [{"name": "张三丰"}], "items": [
                  {"id": 7, "url": "https://x.example/7", "title": "敬老院", "content_html": "<p>护工<b>打</b>老人</p>",
                   "date_published": "2026-11-23T08:00:00+08:00", "author": {"name": "张三丰", "url": "https://x.example/@zhang"}},
                  {"id": "8", "content_text": "1 < 2", "date_published": "昨天"}, {"id": "9"}]}""";
        serve("/json", feed.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/feed+json"));
        var read = (Fetched.Feed) fetch(Source.Kind.JSON_FEED, "/json");
        assertThat(read.entries())
                .containsExactly(
                        new Fetched.Entry(
                                "7",
                                "https://x.example/7",
                                "敬老院",
                                "护工打老人",
                                Instant.parse("2026-11-23T00:00:00Z"),
                                Tally.UNKNOWN),
                        new Fetched.Entry("8", null, null, "1 < 2", null, Tally.UNKNOWN));
        serve("/cut", feed.substring(0, 200).getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/other", "{\"items\": []}".getBytes(StandardCharsets.UTF_8), Map.of());
        serve("/deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(code(Source.Kind.JSON_FEED, "/cut")).isEqualTo("feed-cut-off");
        assertThat(code(Source.Kind.JSON_FEED, "/other")).isEqualTo("feed-unreadable");
        assertThat(code(Source.Kind.JSON_FEED, "/deep")).isEqualTo("feed-unreadable");
    }

    @Test
    void readsTheTimelineOfAHashtagWithoutItsAccounts() {
        var timeline = """
                [{"id": "1", "created_at": "2026-11-23T00:00:00.000Z", "visibility": "public", "reblog": null,
                  "uri": "https://m.example/users/zhangsan/statuses/1", "url": "https://m.example/@zhangsan/1",
                  "content": "<p>护工打老人 <a href=\\"https://m.example/tags/yunxi\\">#<span>云溪</span></a></p>", "spoiler_text": "",
                  "replies_count": 3, "reblogs_count": 2, "favourites_count": 5,
                  "account": {"id": "99", "username": "zhangsan", "display_name": "张三", "note": "<p>种子简介</p>"}},
                 {"id": "2", "content": "<p>转</p>", "reblog": {"id": "1"}, "account": {"username": "lisi"}},
                 {"id": "3", "content": "<p>私下</p>", "visibility": "private", "account": {"username": "lisi"}}]""";
        serve("/tag", timeline.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
        var read = (Fetched.Feed) fetch(Source.Kind.MASTODON, "/tag");
        assertThat(read.entries())
                .containsExactly(new Fetched.Entry(
                        "1",
                        "https://m.example/@zhangsan/1",
                        null,
                        "护工打老人 #云溪",
                        Instant.parse("2026-11-23T00:00:00Z"),
                        new Tally(null, 5L, 3L, 2L)));
        serve("/error", "{\"error\": \"no\"}".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(code(Source.Kind.MASTODON, "/error")).isEqualTo("feed-unreadable");
    }

    @Test
    void boundsWhatItUnpacks() {
        serve("/bomb", gzip(new byte[30_000_000]), Map.of("Content-Encoding", "gzip"));
        assertThat(code("/bomb")).isEqualTo("feed-too-large");
        serve("/large", new byte[2_000_000], Map.of());
        assertThat(code("/large")).isEqualTo("feed-too-large");
        serve(
                "/packed",
                gzip(RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)),
                Map.of("Content-Encoding", "gzip"));
        serve(
                "/torn",
                Arrays.copyOf(gzip(RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)), 100),
                Map.of("Content-Encoding", "gzip"));
        serve("/liar", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of("Content-Encoding", "gzip"));
        assertThat(code("/torn")).isEqualTo("feed-cut-off");
        assertThat(code("/liar")).isEqualTo("feed-unreadable");
        assertThat(((Fetched.Feed) fetch("/packed")).entries()).hasSize(2);
    }

    @Test
    void waitsForNoEndThatNeverComes() {
        server.serveWithoutEnd("/endless", 200);
        server.serveWithoutEnd("/error", 500);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(code("/endless")).isEqualTo("feed-too-large");
            assertThat(code("/error")).isEqualTo("http-500");
        });
    }

    @Test
    void followsRedirectsOnlyToWhereItMayGo() {
        serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of());
        server.serve("/moved", 302, Map.of("Location", "/rss"), new byte[0]);
        server.serve("/inside", 302, Map.of("Location", "http://169.254.169.254/latest"), new byte[0]);
        server.serve("/loop", 302, Map.of("Location", "/loop"), new byte[0]);
        server.serve("/file", 302, Map.of("Location", "file:///etc/passwd"), new byte[0]);
        assertThat(fetch("/moved")).isInstanceOf(Fetched.Feed.class);
        assertThat(code("/inside")).isEqualTo("address-not-allowed");
        assertThat(code("/loop")).isEqualTo("too-many-redirects");
        assertThat(code("/file")).isEqualTo("address-not-allowed");
    }

    @Test
    void doesNotCallAnAddressThatIsNotAllowed() {
        serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of());
        var broken = (Fetched.Broken)
                fetcher().fetch(new Due(UUID.randomUUID(), Source.Kind.RSS, server.url("/rss"), null, null));
        assertThat(broken.fault().code()).isEqualTo("address-not-allowed");
        assertThat(server.asked()).isEmpty();
    }

    private Fetched fetch(Source.Kind kind, String path) {
        return fetcher.fetch(new Due(UUID.randomUUID(), kind, server.url(path), null, null));
    }

    private String code(Source.Kind kind, String path) {
        return ((Fetched.Broken) fetch(kind, path)).fault().code();
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(new Due(UUID.randomUUID(), Source.Kind.RSS, server.url(path), null, null));
    }

    private String code(String path) {
        return ((Fetched.Broken) fetch(path)).fault().code();
    }

    private void serve(String path, byte[] body, Map<String, String> headers) {
        server.serve(path, 200, headers, body);
    }

    private static FeedFetcher fetcher(String... allowed) {
        var allow = List.of(allowed);
        var limits = new FetchLimits(Duration.ofSeconds(5), DataSize.ofMegabytes(1), 500);
        return new FeedFetcher(new EgressGuard(allow), limits);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
