package org.huiying.monitoring.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.source.feed.Feeds.RSS;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.source.domain.Source;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of every format and age, read without those who wrote. */
class FeedFormatsTest {

    @AutoClose
    private final Feeds feeds = Feeds.onLoopback();

    @Test
    void readsEntriesWithoutTheirAuthors() {
        feeds.serve("/rss", RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), Map.of("ETag", "\"7\""));
        var feed = (Fetched.Feed) feeds.fetch("/rss");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst().text()).isEqualTo("护工打老人 5 < 6");
        assertThat(feed.entries().getFirst().publishedAt()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(feed.toString()).doesNotContain("张三丰").doesNotContain("zhang");
        assertThat(feeds.fetcher()
                        .fetch(new Due(
                                UUID.randomUUID(),
                                Source.Kind.RSS,
                                feeds.server().url("/rss"),
                                feed.etag(),
                                null)))
                .isEqualTo(new Fetched.Same());
    }

    @Test
    void readsAtomAndOtherEncodings() {
        var atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>f</id><updated>2026-11-23T00:00:00Z</updated>
                <entry><id>a</id><title>殡仪馆</title><updated>2026-11-23T00:00:00Z</updated><content type="html">天价</content></entry></feed>""";
        feeds.serve("/atom", atom.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/xml"));
        assertThat(((Fetched.Feed) feeds.fetch("/atom")).entries().getFirst().title())
                .isEqualTo("殡仪馆");
        var gbk = Charset.forName("GBK");
        feeds.serve("/declared", RSS.formatted("GB2312").getBytes(gbk), Map.of());
        feeds.serve(
                "/header",
                RSS.replace("encoding=\"%s\"", "").getBytes(gbk),
                Map.of("Content-Type", "text/xml; charset=gbk"));
        feeds.serve("/liar", RSS.formatted("UTF-8").getBytes(gbk), Map.of("Content-Type", "text/xml; charset=utf-8"));
        feeds.serve("/marked", ("\uFEFF" + RSS.formatted("GBK")).getBytes(StandardCharsets.UTF_8), Map.of());
        for (var path : new String[] {"/declared", "/header", "/liar", "/marked"}) {
            assertThat(((Fetched.Feed) feeds.fetch(path)).entries().getFirst().title())
                    .as(path)
                    .isEqualTo("敬老院的事");
        }
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
        feeds.serve("/old", old.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(((Fetched.Feed) feeds.fetch("/old")).entries().getFirst().text())
                .isEqualTo("正文");
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
        feeds.serve("/aged", rss.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(((Fetched.Feed) feeds.fetch("/aged")).entries().getFirst().title())
                .isEqualTo("老格式");
    }

    @Test
    void readsJsonFeedsWithoutTheirAuthors() {
        var feed = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "t", "authors": [{"name": "张三丰"}], "items": [
                  {"id": 7, "url": "https://x.example/7", "title": "敬老院", "content_html": "<p>护工<b>打</b>老人</p>",
                   "date_published": "2026-11-23T08:00:00+08:00", "author": {"name": "张三丰", "url": "https://x.example/@zhang"}},
                  {"id": "8", "content_text": "1 < 2", "date_published": "昨天"}, {"id": "9"}]}""";
        feeds.serve("/json", feed.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/feed+json"));
        var read = (Fetched.Feed) feeds.fetch(Source.Kind.JSON_FEED, "/json");
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
        feeds.serve("/cut", feed.substring(0, 200).getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/other", "{\"items\": []}".getBytes(StandardCharsets.UTF_8), Map.of());
        feeds.serve("/deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(feeds.code(Source.Kind.JSON_FEED, "/cut")).isEqualTo("feed-cut-off");
        assertThat(feeds.code(Source.Kind.JSON_FEED, "/other")).isEqualTo("feed-unreadable");
        assertThat(feeds.code(Source.Kind.JSON_FEED, "/deep")).isEqualTo("feed-unreadable");
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
        feeds.serve("/tag", timeline.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
        var read = (Fetched.Feed) feeds.fetch(Source.Kind.MASTODON, "/tag");
        assertThat(read.entries())
                .containsExactly(new Fetched.Entry(
                        "1",
                        "https://m.example/@zhangsan/1",
                        null,
                        "护工打老人 #云溪",
                        Instant.parse("2026-11-23T00:00:00Z"),
                        new Tally(null, 5L, 3L, 2L)));
        feeds.serve("/error", "{\"error\": \"no\"}".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(feeds.code(Source.Kind.MASTODON, "/error")).isEqualTo("feed-unreadable");
    }
}
