package org.huiying.monitoring.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.huiying.monitoring.source.domain.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes is either read or called unreadable; nothing else is thrown. */
class SpoiledFeedsTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 3_000;
    private static final Map<Source.Kind, String> SOUND = new EnumMap<>(Map.of(
            Source.Kind.RSS, """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title>
            <link>http://x</link><description>d</description><ttl>5</ttl><image><url>u</url><title>i</title><link>l</link></image>
            <item><title>一</title><guid isPermaLink="false">1</guid><link>http://x/1</link><description>甲</description>
            <enclosure url="http://x/e" length="12" type="a/b"/><pubDate>Mon, 23 Nov 2026 08:00:00 +0800</pubDate><dc:date>2026-11-23</dc:date></item>
            </channel></rss>""",
            Source.Kind.ATOM, """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>f</id><updated>2026-11-23T00:00:00Z</updated>
            <entry><id>a</id><title type="html">&lt;b&gt;甲</title><link rel="alternate" href="http://x/1" hreflang="zh" length="7"/>
            <updated>2026-11-23T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">乙</div></content></entry></feed>""",
            Source.Kind.JSON_FEED, """
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 7, "url": "u", "title": "t",
             "content_html": "<p>甲&#x4e59;</p>", "date_published": "2026-11-23T08:00:00+08:00"}]}""",
            Source.Kind.MASTODON, """
            [{"id": "1", "created_at": "2026-11-23T00:00:00.000Z", "visibility": "public", "content": "<p>甲</p>",
              "replies_count": 3, "reblogs_count": 2, "favourites_count": 5, "reblog": null}]"""));

    @ParameterizedTest
    @EnumSource
    void isReadOrCalledUnreadable(Source.Kind kind) throws Unreadable {
        var sound = SOUND.get(kind).getBytes(StandardCharsets.UTF_8);
        assertThat(Formats.entries(kind, sound, null, 10)).hasSize(1);
        var random = new Random(SEED);
        var read = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var spoiled = spoiled(sound, random);
            try {
                Formats.entries(kind, spoiled, null, 10);
                read++;
            } catch (Unreadable e) {
                assertThat(e.code()).startsWith("feed-");
            }
        }
        assertThat(read).as("seed " + SEED).isBetween(1, ROUNDS - 1);
    }

    @Test
    void depthIsNoWayToBreakIt() {
        var deep = 200_000;
        for (var name : new String[] {"a", "item", "description"}) {
            var xml = "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
                    + ("<" + name + ">").repeat(deep) + ("</" + name + ">").repeat(deep) + "</channel></rss>";
            var thrown = catchThrowable(
                    () -> Formats.entries(Source.Kind.RSS, xml.getBytes(StandardCharsets.UTF_8), null, 10));
            assertThat(thrown == null || thrown instanceof Unreadable)
                    .as(name + ": " + thrown)
                    .isTrue();
        }
    }

    private static byte[] spoiled(byte[] sound, Random random) {
        var bytes = sound.clone();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'{}[]:,/0 ".charAt(random.nextInt(14));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    var length = Math.min(random.nextInt(20), bytes.length - at);
                    System.arraycopy(sound, random.nextInt(sound.length - length), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
