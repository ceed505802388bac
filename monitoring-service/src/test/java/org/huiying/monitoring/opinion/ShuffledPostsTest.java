package org.huiying.monitoring.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.Matters.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people write in a day, through the door in a shuffled order, repeated, late and amid noise: exactly the listed opinions. */
@ServiceTest
class ShuffledPostsTest {

    private static final int BATCH = 7;

    /** Five posts about relief (three raise), four about allowances (three raise), two about orphans (three would). */
    private static final List<String> MATTERS = List.of(
            "%s的低保金三个月没到账了，去镇里问了两回",
            "我家在%s，低保无缘无故被停了，谁给个说法",
            "%s低保户被清退，说家里有人打工，可人早回来了",
            "%s好几家低保停发，是不是哪里弄错了",
            "住%s的二叔低保被取消，药钱都没有了",
            "%s的残疾人补贴三个月没到账，残联说民政停了",
            "我家在%s，重度残疾人护理补贴停发了，打电话没有说法",
            "%s残疾人两项补贴被停发，说是年审没过可没人通知",
            "%s好几户残疾人补贴都没发，村里让等通知",
            "%s两个孤儿的孤儿补助停发两个月了，孩子的姑姑去问没有答复",
            "听%s的亲戚说困境儿童补贴没到账，孩子开学等钱用");

    private static final String ONE_MORE = "%s又有一家的孤儿补助停发了，孩子跟着奶奶过日子";

    private static final List<String> NOISE = List.of(
            "今天天气真好，去河边走走",
            "新上的电影票房破亿，演员演得真好",
            "出一台九成新的电动车，价格好商量",
            "谁知道附近哪家面馆好吃",
            "流浪猫在小区里生了一窝小猫，太可爱了",
            "周末球赛谁去看",
            "路口红绿灯的倒计时坏了",
            "福利彩票中了五块钱，开心");

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private record Post(String id, String text, Instant publishedAt, int views) {}

    @Test
    void aShuffledDayGivesExactlyTheListedOpinions() {
        var seed = 20_261_123;
        var township = "临河镇";
        var posts = day(seed, township);
        for (int i = 0; i < posts.size(); i += BATCH) {
            send(posts.subList(i, Math.min(posts.size(), i + BATCH)));
        }

        await().untilAsserted(() -> assertThat(found(township)).containsEntry(Area.SOCIAL_ASSISTANCE, 1));
        await().untilAsserted(() -> assertThat(found(township)).containsEntry(Area.DISABILITY_BENEFITS, 1));
        assertThat(found(township)).doesNotContainKey(Area.CHILD_WELFARE);

        send(List.of(post(seed, "last", ONE_MORE.formatted(township), Duration.ZERO)));

        scenario.await(
                OpinionDetected.class, e -> isOf(e, township) && e.incident().area() == Area.CHILD_WELFARE);
        assertThat(found(township))
                .isEqualTo(Map.of(Area.SOCIAL_ASSISTANCE, 1, Area.DISABILITY_BENEFITS, 1, Area.CHILD_WELFARE, 1));
        assertThat(mentions(township)).isEqualTo(Map.of(Area.SOCIAL_ASSISTANCE, 5, Area.DISABILITY_BENEFITS, 4));
    }

    /** Each post twice, the second time seen more often; every third one late; noise between. */
    private static List<Post> day(int seed, String township) {
        var day = new ArrayList<Post>();
        for (int i = 0; i < MATTERS.size(); i++) {
            var late = i % 3 == 0 ? Duration.ofHours(5) : Duration.ofMinutes(i);
            var post = post(seed, "" + i, MATTERS.get(i).formatted(township), late);
            day.add(post);
            day.add(new Post(post.id(), post.text(), post.publishedAt(), 900));
        }
        for (int i = 0; i < NOISE.size(); i++) {
            day.add(post(seed, "noise" + i, NOISE.get(i), Duration.ofMinutes(i)));
        }
        Collections.shuffle(day, new Random(seed));
        return day;
    }

    private static Post post(int seed, String id, String text, Duration ago) {
        return new Post("shuffled-" + seed + "-" + id, text, Instant.now().minus(ago), 10);
    }

    private void send(List<Post> posts) {
        var items = posts.stream()
                .map(post -> mention(
                        post.text(),
                        "source",
                        "县民论坛",
                        "externalId",
                        post.id(),
                        "publishedAt",
                        post.publishedAt().toString(),
                        "authorKey",
                        "author of " + post.id(),
                        "views",
                        post.views()))
                .toList();
        matters.post(items, false);
    }

    private Map<Area, Integer> found(String township) {
        var found = new HashMap<Area, Integer>();
        detected(township).forEach(e -> found.merge(e.incident().area(), 1, Integer::sum));
        return found;
    }

    /** How many mentions the two loud opinions come to. */
    private Map<Area, Integer> mentions(String township) {
        var counted = new HashMap<Area, Integer>();
        for (var e : detected(township)) {
            if (e.incident().area() != Area.CHILD_WELFARE) {
                var path = "/api/v1/opinions/" + e.incident().id() + "/mentions?limit=100";
                Set<String> ids = new TreeSet<>();
                door.as("monitor", "MONITOR")
                        .get(path)
                        .json()
                        .path("items")
                        .forEach(item -> ids.add(item.path("mentionId").asString()));
                counted.put(e.incident().area(), ids.size());
            }
        }
        return counted;
    }

    private List<OpinionDetected> detected(String township) {
        return scenario.all(OpinionDetected.class).stream()
                .filter(e -> isOf(e, township))
                .toList();
    }

    private static boolean isOf(OpinionDetected event, String township) {
        return township.equals(event.township()) && !Matters.isSplitOff(event);
    }
}
