package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.detection.domain.state.AreaRow;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.junit.jupiter.api.Test;

/** Mentions of one matter in many words come together, and those of another stay apart. */
class GroupingTest {

    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());
    private final Detection detection =
            new Detection(rules, name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));

    /** Matter, township, institution, title, text; an empty field is unknown. */
    private static final String SAMPLES = """
            会员费|城东街道|康悦养老院|康悦养老院预付会员费退不了|去年给老人交了八万元预付会员费，现在康悦养老院说没钱退，家属排队讨要说法，民政局管不管？
            会员费|城东街道|康悦养老院|交了十万块会员费 养老院关门退不出来|城东的康悦养老院突然停业，几十位老人家属拿着会员卡要求退费，负责人电话打不通。
            会员费||康悦养老院||康悦养老院不退会员费，我妈攒了一辈子的养老钱啊，谁来管管
            会员费|城东街道|康悦养老院|养老院会员卡退费难|家属反映康悦养老院收取高额预付款后拒绝退款，称资金周转困难，退费要等半年。
            会员费|城东街道||城东一家养老院会员费退不了|城东街道一家养老院预付会员费退款难，家属今天又去讨要说法。
            打老人|青禾镇|青禾镇敬老院|青禾镇敬老院护工打老人|网上流传视频显示青禾镇敬老院一名护工扇打失能老人耳光，画面令人气愤。
            打老人|青禾镇|青禾镇敬老院|敬老院护工殴打老人视频曝光|视频里护工多次打一位坐轮椅的老人，地点是青禾敬老院，请严查护工。
            打老人石塘|石塘镇|石塘镇敬老院|石塘镇敬老院护工打老人|网上流传视频显示石塘镇敬老院一名护工扇打失能老人耳光，画面令人气愤。
            打老人|青禾镇|||青禾敬老院那个打老人的护工开除了没有？视频看得心里难受
            打老人|青禾镇|青禾镇敬老院|青禾镇敬老院护工打人后续|家属已经报警，护工打老人的视频是同房间家属拍的，敬老院称已停职。
            食堂涨价|临河镇|临河镇老年食堂|临河老年食堂午餐涨价|临河镇老年食堂一份午餐从六块涨到九块，老人们说吃不起了。
            食堂涨价|临河镇|临河镇老年食堂|老年食堂饭菜又贵又少|临河老年食堂涨价以后菜量还变少了，助餐补贴到哪里去了？
            食堂涨价|临河镇|||临河的老年食堂涨价太多，九块钱一餐，能不能降一点
            停暖气|梅岭镇|梅岭镇敬老院|梅岭镇敬老院冬天没有暖气|梅岭敬老院的空调坏了半个月没人修，老人晚上冻得睡不着。
            停暖气|梅岭镇|梅岭镇敬老院|敬老院空调坏了老人挨冻|家里老人住在梅岭镇敬老院，房间没暖气，反映多次没有人修空调。
            停暖气|梅岭镇|||梅岭敬老院空调修好了吗？这么冷的天老人怎么过
            走失|枫林乡|枫林乡敬老院|枫林乡敬老院老人走失|枫林敬老院一位八十岁老人昨天傍晚走失，穿蓝色棉衣，请大家帮忙留意。
            走失|枫林乡|枫林乡敬老院|寻人：敬老院走失老人还没找到|枫林乡敬老院走失的老人已经一天一夜没有找到，家属质问看护责任。
            高龄津贴|柳桥镇||柳桥镇高龄津贴三个月没发|我奶奶九十岁了，柳桥镇的高龄津贴从年初到现在三个月没有到账。
            高龄津贴|柳桥镇||高龄津贴为什么停发|柳桥村里好几个八十岁以上老人的高龄津贴都停了，说要重新做生存认证。
            高龄津贴||||高龄津贴一直不到账，认证做了两次还是没有发
            消防|白鹭街道|晚晴老年公寓|晚晴老年公寓消防通道堆满杂物|白鹭街道晚晴老年公寓的消防通道被电动车和杂物堵死，出了火灾怎么办？
            消防|白鹭街道|晚晴老年公寓|老年公寓消防隐患|晚晴公寓楼道堆放杂物，消防栓没有水，电动车在楼下充电，隐患很大。
            伙食|青禾镇|青禾镇敬老院|青禾镇敬老院伙食太差|老人说每顿都是白菜豆腐，一周见不到一次肉，伙食费花到哪里去了。
            伙食|青禾镇|青禾镇敬老院|敬老院伙食费去哪了|青禾敬老院的饭菜清汤寡水，老人吃不饱，希望公开伙食账目。
            排队|白鹭街道|晚晴老年公寓|晚晴老年公寓入住排队半年|想给父亲办理入住，晚晴老年公寓说床位满了要排队半年，有没有别的选择？
            请问上门|||请问居家养老上门服务怎么申请|家里老人八十五岁，想申请上门助浴，需要准备什么材料？
            请问床位|||请问公办养老院还有床位吗|想给外婆找一家公办的养老院，费用大概多少一个月？
            护理补贴|||失能老人护理补贴标准|请问失能老人的护理补贴今年是多少钱一个月，在哪里办理？
            智慧养老|||智慧养老手环用不了|发给老人的手环定位不准，电池半天就没电，打客服没人接。
            适老化|石塘镇||石塘镇适老化改造质量差|家里的适老化改造装的扶手才一个月就松了，施工队不来修。
            适老化|石塘镇||适老化改造的扶手掉了|石塘镇给老人装的卫生间扶手掉下来，差点摔伤老人。
            保健品|沙湾镇||沙湾镇有人给老人卖保健品|打着养老服务的旗号在沙湾给老人推销保健品，一套八千多。
            """;

    @Test
    void mentionsOfOneMatterComeTogetherInAnyOrder() {
        for (var seed = 1; seed <= 20; seed++) {
            var order = new ArrayList<>(SAMPLES.lines().toList());
            Collections.shuffle(order, new Random(seed));
            var f = bCubed(clusters(order));
            assertThat(f).as("B-cubed F with seed %s", seed).isGreaterThanOrEqualTo(0.85);
        }
    }

    /** Matter of each mention by the cluster that it came to. */
    private Map<UUID, List<String>> clusters(List<String> samples) {
        var state = new AreaState(Area.ELDERLY_CARE, new AreaRow(), List.of(), List.of(), _ -> Optional.empty(), rules);
        var found = new TreeMap<UUID, List<String>>();
        var number = 0;
        for (var sample : samples) {
            var parts = sample.split("\\|", -1);
            number++;
            var event = mention("m" + number, parts[4])
                    .titled(parts[3].isEmpty() ? null : parts[3])
                    .in(
                            parts[1].isEmpty() ? null : parts[1],
                            parts[2].isEmpty() ? new String[0] : new String[] {parts[2]})
                    .at(Duration.ofMinutes(number * 7L));
            var finding = detection.apply(state, 1, number, event.event()).orElseThrow();
            found.computeIfAbsent(finding.cluster().clusterKey(), _ -> new ArrayList<>())
                    .add(parts[0]);
        }
        return found;
    }

    private static double bCubed(Map<UUID, List<String>> clusters) {
        var sizes = new HashMap<String, Integer>();
        clusters.values().forEach(c -> c.forEach(matter -> sizes.merge(matter, 1, Integer::sum)));
        var precision = 0.0;
        var recall = 0.0;
        var all = 0;
        for (var cluster : clusters.values()) {
            for (var matter : cluster) {
                var same = cluster.stream().filter(matter::equals).count();
                precision += (double) same / cluster.size();
                recall += (double) same / sizes.get(matter);
                all++;
            }
        }
        return 2 * precision * recall / all / (precision + recall);
    }
}
