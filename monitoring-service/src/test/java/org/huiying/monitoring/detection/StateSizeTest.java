package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.Detection;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of 300 areas with 200 open clusters each fits into 1 GB, members aside; a cluster does not grow for ever. */
class StateSizeTest {

    private static final Logger LOG = LoggerFactory.getLogger(StateSizeTest.class);
    private static final int CLUSTER_LIMIT = 1_000_000_000 / 300 / 200;
    private static final int LOUDEST_LIMIT = 40_000;
    private static final int MEMBER_LIMIT = 4_000;
    private static final String[] MATTERS = {
        "高龄津贴三个月没有到账", "会员费退不出来", "护工推倒老人", "食堂涨价减量", "公墓管理费乱收", "低保评审不公", "登记处白跑一趟", "补贴换卡停发"
    };

    @TempDir
    Path folder;

    @Test
    void clustersAreBounded() {
        var store = MemoryStore.open(folder);
        var rules = DetectionRules.shipped(ShippedTerms.get());
        var kept = new AreaStore(store, rules);
        var detection = new Detection(rules, Findings::id);
        var state = kept.load(Area.ELDERLY_CARE);
        var random = new Random(1);
        for (var i = 1; i <= 4_000; i++) {
            var matter = random.nextInt(3) == 0 ? 0 : random.nextInt(100); // one is louder than all the others
            var place = "第" + (char) ('一' + matter * 7) + (char) ('丁' + matter * 11) + "村";
            detection.step(
                    state,
                    1,
                    i,
                    mention("m" + i, place + MATTERS[matter % MATTERS.length] + "，" + noise(random))
                            .titled(place + MATTERS[matter % MATTERS.length] + "，" + place + "的人说话不算数")
                            .in(place, place + "服务站")
                            .at(Duration.ofMinutes(i))
                            .event());
            kept.save(state);
        }

        var sizes = new TreeMap<String, long[]>();
        try (var rows = store.all()) {
            rows.forEachRemaining(row -> {
                var size = sizes.computeIfAbsent(row.key.substring(0, row.key.indexOf('/')), _ -> new long[3]);
                size[0]++;
                size[1] += row.value.length;
                size[2] = Math.max(size[2], row.value.length);
            });
        }
        sizes.forEach((kind, size) ->
                LOG.info("{}: {} rows, {} bytes each, {} the largest", kind, size[0], size[1] / size[0], size[2]));
        assertThat(sizes.get("cluster")[0]).as("matters").isLessThan(200);
        assertThat(sizes.get("cluster")[1] / sizes.get("cluster")[0]).isLessThan(CLUSTER_LIMIT);
        assertThat(sizes.get("cluster")[2]).isLessThan(LOUDEST_LIMIT);
        assertThat(sizes.get("member")[2]).isLessThan(MEMBER_LIMIT);
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            text.append((char) ('一' + random.nextInt(3_000)));
        }
        return text.toString();
    }
}
