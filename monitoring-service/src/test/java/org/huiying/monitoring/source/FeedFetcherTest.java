package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huiying.platform.egress.EgressGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        assertThat(fetcher.fetch(new Due(UUID.randomUUID(), server.url("/rss"), feed.etag(), null)))
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
        serve("/broken", RSS.substring(0, 300).getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(code("/xxe")).isEqualTo("feed-doctype");
        assertThat(code("/html")).isEqualTo("feed-unreadable");
        assertThat(code("/broken")).isEqualTo("feed-unreadable");
        assertThat(code("/missing")).isEqualTo("http-404");
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
        assertThat(((Fetched.Feed) fetch("/packed")).entries()).hasSize(2);
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
        var broken = (Fetched.Broken) fetcher().fetch(new Due(UUID.randomUUID(), server.url("/rss"), null, null));
        assertThat(broken.fault().code()).isEqualTo("address-not-allowed");
        assertThat(server.requests()).isEmpty();
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(new Due(UUID.randomUUID(), server.url(path), null, null));
    }

    private String code(String path) {
        return ((Fetched.Broken) fetch(path)).fault().code();
    }

    private void serve(String path, byte[] body, Map<String, String> headers) {
        server.serve(path, 200, headers, body);
    }

    private static FeedFetcher fetcher(String... allowed) {
        var allow = List.of(allowed);
        var settings = new SourceSettings(
                Duration.ofSeconds(1), allow, Duration.ofSeconds(5), DataSize.ofMegabytes(1), 500, Duration.ofDays(1));
        return new FeedFetcher(new EgressGuard(allow), settings);
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
