package org.huiying.acceptance.privacy;

import static org.huiying.acceptance.privacy.Seeds.BLOGGER;
import static org.huiying.acceptance.privacy.Seeds.CALLER;
import static org.huiying.acceptance.privacy.Seeds.WRITER;
import static org.huiying.acceptance.privacy.Seeds.percent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same people by every way in: JSON, lines, table, feed; well formed and not. */
final class Input {

    /** Raised at its first match, so that it goes through the whole of detection. */
    private static final String MATTER = "青禾镇敬老院护理员打骂老人的监控流出来了，老人身上一身淤青，家属要求说法。";

    private Input() {}

    static Map<String, Object> mentions() {
        return Map.of("mentions", List.of(inFields(1), inText(2), inLinks(3), withoutText(4)));
    }

    private static Map<String, Object> mention(int number) {
        var mention = new LinkedHashMap<String, Object>();
        mention.put("source", "云溪论坛");
        mention.put("sourceType", "FORUM");
        mention.put("externalId", "privacy-" + number);
        mention.put("title", "敬老院打人");
        mention.put("text", MATTER + "第" + number + "条");
        mention.put("publishedAt", Instant.now().minusSeconds(60).toString());
        mention.put("views", 1000 * number);
        return mention;
    }

    private static Map<String, Object> inFields(int number) {
        var mention = mention(number);
        mention.put("externalId", WRITER.userId() + "-" + WRITER.nick());
        mention.put("authorKey", WRITER.userId() + "/" + WRITER.name());
        mention.put("author", WRITER.name());
        mention.put("nickname", WRITER.nick());
        mention.put("phone", WRITER.phone());
        mention.put(
                "user",
                Map.of(
                        "id",
                        WRITER.userId(),
                        "screen_name",
                        WRITER.nick(),
                        "idCard",
                        WRITER.idNumber(),
                        "mail",
                        WRITER.mail()));
        mention.put(WRITER.nick(), "a key that is a name");
        return mention;
    }

    private static Map<String, Object> inText(int number) {
        var mention = mention(number);
        mention.put("title", "我叫" + WRITER.name() + "，敬老院打人");
        mention.put(
                "text", MATTER + told(WRITER.name(), WRITER.nick(), WRITER.phone(), WRITER.idNumber(), WRITER.mail()));
        return mention;
    }

    private static Map<String, Object> inLinks(int number) {
        var mention = mention(number);
        mention.put(
                "url",
                "https://bbs.example.cn/u/" + WRITER.userId() + "/t/3?uid=" + WRITER.userId() + "&author="
                        + percent(WRITER.name()) + "&nick=" + percent(WRITER.nick()) + "&tel=" + WRITER.phone());
        return mention;
    }

    /** Refused, and its refusal must not repeat it. */
    private static Map<String, Object> withoutText(int number) {
        var mention = inFields(number);
        mention.remove("text");
        mention.remove("title");
        mention.put("publishedAt", WRITER.name());
        return mention;
    }

    /** Told to the duty officer, who writes down too much. */
    static Map<String, Object> registration() {
        var told = told(CALLER.name(), CALLER.nick(), CALLER.phone(), CALLER.idNumber(), CALLER.mail());
        return Map.of(
                "title",
                "来电反映婚姻登记，" + told,
                "summary",
                told,
                "area",
                "MARRIAGE",
                "origin",
                "PHONE",
                "foundAt",
                Instant.now().minusSeconds(60).toString());
    }

    /** Asking for somebody by name. */
    static String question() {
        return "/api/v1/mentions?limit=1&author=" + percent(WRITER.name()) + "&q=" + percent(WRITER.nick()) + "&phone="
                + WRITER.phone();
    }

    /** Not even JSON. */
    static String malformed() {
        return "{\"mentions\":[{\"author\":\"%s\",\"phone\":%s".formatted(WRITER.name(), WRITER.phone());
    }

    /** A hotline export with the columns that such exports have; the last rows cannot be taken. */
    static String table() {
        var told = told(CALLER.name(), CALLER.nick(), CALLER.phone(), CALLER.idNumber(), CALLER.mail());
        return """
                工单编号,来电时间,来电人,联系电话,身份证号,用户ID,诉求标题,诉求内容
                P-1,2026-11-20 10:00,%1$s,%2$s,%3$s,%4$s,敬老院打人,%5$s
                P-2,不是时间,%1$s,%2$s,%3$s,%4$s,%1$s来电,%5$s
                ,2026-11-20 10:00,%1$s,%2$s,%3$s,%4$s,%1$s来电,%5$s
                """.formatted(CALLER.name(), CALLER.phone(), CALLER.idNumber(), CALLER.userId(), MATTER + told);
    }

    static String feed() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                  <title>论坛</title><link>https://bbs.example.cn/</link><description>论坛</description>
                  <managingEditor>%5$s (%1$s)</managingEditor>
                  <item><title>敬老院打人</title><guid isPermaLink="false">privacy-feed-1</guid>
                    <author>%5$s (%1$s)</author><dc:creator>%2$s</dc:creator>
                    <link>https://bbs.example.cn/space-uid-%6$s.html?username=%7$s&amp;tid=8</link>
                    <description>%8$s</description></item>
                </channel></rss>
                """.formatted(
                BLOGGER.name(),
                BLOGGER.nick(),
                BLOGGER.phone(),
                BLOGGER.idNumber(),
                BLOGGER.mail(),
                BLOGGER.userId(),
                percent(BLOGGER.nick()),
                MATTER + told(BLOGGER.name(), BLOGGER.nick(), BLOGGER.phone(), BLOGGER.idNumber(), BLOGGER.mail()));
    }

    private static String told(String name, String nick, String phone, String idNumber, String mail) {
        return "我叫" + name + "，电话" + phone + "，身份证" + idNumber + "，邮箱" + mail + "，转自@" + nick + " 的帖子。";
    }
}
