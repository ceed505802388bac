package org.huiying.monitoring.source.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.platform.egress.EgressGuard;
import org.springframework.util.unit.DataSize;

/** Feeds on the loopback, and what the fetcher makes of them. */
public record Feeds(FeedServer server, FeedFetcher fetcher) implements AutoCloseable {

    static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>云溪论坛</title><link>http://x</link><description>d</description>
            <item><title>敬老院的事</title><link>http://x/u/9/t/1</link><guid>1</guid><author>zhang@x.cn (张三丰)</author>
            <description>&lt;p&gt;护工&lt;b&gt;打&lt;/b&gt;老人 5 &amp;lt; 6&lt;/p&gt;</description><pubDate>Mon, 23 Nov 2026 08:00:00 +0800</pubDate></item>
            <item><title>第二条</title><guid>2</guid><description>内容</description></item>
            </channel></rss>""";

    static Feeds onLoopback() {
        return new Feeds(new FeedServer(), fetcherFor("127.0.0.0/8"));
    }

    static FeedFetcher fetcherFor(String... allowed) {
        var allow = List.of(allowed);
        var limits = new FetchLimits(Duration.ofSeconds(5), DataSize.ofMegabytes(1), 500);
        return new FeedFetcher(new EgressGuard(allow), limits);
    }

    void serve(String path, byte[] body, Map<String, String> headers) {
        server.serve(path, 200, headers, body);
    }

    Fetched fetch(Source.Kind kind, String path) {
        return fetcher.fetch(new Due(UUID.randomUUID(), kind, server.url(path), null, null));
    }

    Fetched fetch(String path) {
        return fetch(Source.Kind.RSS, path);
    }

    /** Why the feed cannot be read. */
    String code(Source.Kind kind, String path) {
        return ((Fetched.Broken) fetch(kind, path)).fault().code();
    }

    String code(String path) {
        return code(Source.Kind.RSS, path);
    }

    public static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
