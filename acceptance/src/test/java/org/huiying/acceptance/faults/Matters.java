package org.huiying.acceptance.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the load speaks of: every 125 mentions another matter that is raised at once, between noise. */
final class Matters {
    private static final int OF_ONE_MATTER = 125;
    private static final List<String> PLACES = List.of("城东街道", "青石镇", "云溪县", "白鹭镇", "凤栖镇");
    private static final List<String> HOMES = List.of("康悦养老院", "晚晴养老院", "松龄养老院", "福寿养老院", "长青养老院", "和乐养老院", "银杏养老院");
    private static final List<String> NOISE = List.of("今天菜市场的青菜又便宜了两毛", "球场边的路灯晚上亮得很", "孩子学校的运动会定在周五", "江边的桂花开了，散步正好");

    private final String run;

    Matters(String run) {
        this.run = run;
    }

    /** How an item is recognised in every table. */
    static String label(String run, long number) {
        return "台账" + run + "第" + number + "条";
    }

    static String source(String run) {
        return "ledger-" + run;
    }

    Map<String, Object> mention(long number) {
        return Map.of(
                "source",
                source(run),
                "sourceType",
                "SOCIAL",
                "mediaLevel",
                "SOCIAL",
                "externalId",
                "" + number,
                "title",
                label(run, number),
                "text",
                text(number),
                "publishedAt",
                Instant.now().toString(),
                "views",
                number % 50,
                "authorKey",
                "a" + number % 40);
    }

    private static String text(long number) {
        if (number % 5 == 4) {
            return NOISE.get((int) (number % NOISE.size())) + "，第" + number + "条";
        }
        long matter = number / OF_ONE_MATTER;
        var place = PLACES.get((int) (matter % PLACES.size()));
        var home = HOMES.get((int) (matter % HOMES.size()));
        return place + home + "护理员虐待老人的监控流出来了，对着卧床的老人又吼又骂，用枕头捂住口鼻，老人身上一身淤青，家属要求说法，第" + number + "条";
    }

    /** In another area than the mentions: a decision that comes together with mentions of its area may take effect late. */
    Map<String, Object> registration(String label) {
        return Map.of(
                "title",
                label,
                "summary",
                "电话反映" + label,
                "area",
                "CHILD_WELFARE",
                "origin",
                "PHONE",
                "foundAt",
                Instant.now().minusSeconds(60).toString());
    }
}
