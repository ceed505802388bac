package org.huiying.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes mentions: ordinary ones that match nothing, ones that match, and ones that each found a matter of their own. */
final class Mentions {

    private static final List<String> NOISE =
            List.of("今天云溪县的桂花开了，公园里散步的人很多。", "柳桥镇新开的面馆味道不错，下次还来。", "周末准备去梅岭爬山，有一起的吗？");
    private static final List<String> MATCHING =
            List.of("县殡仪馆的骨灰盒要价太贵了，花了好几千。", "婚姻登记处又排长队，等了一上午没号。", "低保金这个月没到账，去问了也没人管。");

    private final Random random;

    Mentions(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> noise() {
        return mention(NOISE.get(random.nextInt(NOISE.size())) + han(12));
    }

    Map<String, Object> matching() {
        return mention(MATCHING.get(random.nextInt(MATCHING.size())) + han(12));
    }

    /** Alone of its kind: words that no other mention shares, so that it founds a cluster and raises at once. */
    Map<String, Object> founding() {
        return mention(han(14) + "养老院虐待老人" + han(40));
    }

    private Map<String, Object> mention(String text) {
        var mention = new HashMap<String, Object>();
        mention.put("source", "压测论坛");
        mention.put("sourceType", "FORUM");
        mention.put("mediaLevel", "COUNTY");
        mention.put("externalId", UUID.randomUUID().toString());
        mention.put("text", text);
        mention.put("publishedAt", Instant.now().toString());
        mention.put("authorKey", "a" + random.nextInt(10_000));
        return mention;
    }

    private String han(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append((char) (0x4E00 + random.nextInt(0x4000)));
        }
        return text.toString();
    }
}
