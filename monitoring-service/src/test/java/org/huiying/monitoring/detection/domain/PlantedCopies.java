package org.huiying.monitoring.detection.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Posts, copies with the edits that people make, and posts that only share the formulas of letters; seeded. */
final class PlantedCopies {

    /** A post; {@code copyOf} is the number of its original, or -1. */
    record Post(int number, int copyOf, String edit, String township, String text) {

        /** Whether both go back to the same original. */
        boolean isOf(Post other) {
            var root = other.copyOf() < 0 ? other.number() : other.copyOf();
            return copyOf == root || number == other.copyOf();
        }
    }

    static final List<String> EDITS =
            List.of("exact", "passed on", "tags", "numbers", "cut off", "comment", "words", "punctuation");

    private static final List<String> WHO = List.of("我母亲", "我父亲", "家里老人", "邻居大爷", "我外婆", "村里的五保户", "我们小区住户", "一位亲戚");
    private static final List<String> WHERE = List.of(
            "青禾镇 政府旁",
            "石塘镇 老街",
            "梅岭镇 卫生院对面",
            "临河镇 码头边",
            "柳桥镇 集市",
            "白鹭街道 社区中心",
            "枫林乡 中学附近",
            "沙湾镇 车站",
            "竹溪乡 村口",
            "双泉乡 水库边");
    /** One matter each: how it may be begun, and how it may go on. */
    private static final List<List<String>> MATTERS = List.of(
            List.of("高龄津贴已经三个月没有到账", "每月一百块的津贴从春天起就停了", "津贴又没发下来", "折子上一直看不到高龄补贴"),
            List.of("养老院会员费交了八万块退不出来", "康养中心的预付卡说作废就作废", "想退押金院方只会拖", "当初签合同说随时能退现在翻脸"),
            List.of("护工把轮椅上的老人推倒在地", "老人手臂上一片青紫没人解释", "夜里按铃半小时都没有护工来", "喂饭时把碗往桌上一摔就走"),
            List.of("老年食堂的午餐从六块涨到九块", "助餐点的菜越来越少价钱越来越高", "刷脸吃饭总说余额不足", "食堂中午十二点就收摊了"),
            List.of("公墓管理费突然要一次交二十年", "不交清费用就不让进去祭扫", "墓碑裂了说要自己掏钱修", "停车收费比买花还贵"),
            List.of("低保名单里有人开着小车", "真正困难的人家却没有评上", "评议会根本没有通知住户", "公示栏贴了半天就撕掉了"),
            List.of("登记处周六写着上班却大门紧锁", "预约了号还是排了一上午", "照相一定要在他们那里照", "材料说缺一张回去补了又说不用"),
            List.of("残疾人补贴换了新卡就停发", "窗口说系统里查不到名字", "重新评残要等到明年", "护理补贴和生活补贴只给一样"),
            List.of("骨灰堂漏水泡坏了格子", "雨天地上全是水没有人扫", "电梯停了老人爬不上去", "牌位被挪了位置不通知家属"),
            List.of("卫生间的扶手一个月就松了", "改造完的坡道又陡又滑", "施工队收了尾款就不见人", "防滑垫铺反了差点摔断腿"),
            List.of("儿童之家的门锁了半年", "活动室堆的全是杂物", "书架上的书还没有拆封", "说好的暑期托管一天都没办"),
            List.of("路牌上的地名写错了字", "门牌号跳着编送货的找不到", "导航把人带到隔壁村去", "新装的牌子又被车撞歪了"));

    private static final List<String> THEN = List.of(
            "去窗口问过，工作人员只说回去等通知",
            "打了几次电话都转来转去没有人接",
            "邻居家也碰到一样的事情，大家都很着急",
            "当时有人拍了视频，可以作证",
            "材料早就交齐了，一次都没有退回来过",
            "听说隔壁镇早就解决了，就我们这里拖着",
            "负责人每次都说下个星期，已经拖了半年",
            "老人身体不好，实在跑不动了");
    private static final List<String> OPENINGS =
            List.of("", "", "尊敬的领导您好，我想向贵单位反映一个情况，", "您好，我是本县居民，现通过热线反映如下问题：", "12345热线您好，来电人反映：");
    private static final List<String> CLOSINGS = List.of(
            "", "", "恳请有关部门尽快核实处理并给予答复，谢谢！", "希望相关部门重视，尽快调查核实并回复处理结果，感谢您的支持。", "来电人要求相关单位核实处理并回复，请承办单位在规定时限内办结。");

    private final Random random;
    private final Set<String> told = new HashSet<>();

    PlantedCopies(long seed) {
        random = new Random(seed);
    }

    /** Originals, each with one copy of each kind of edit, in mixed order after it. */
    List<Post> posts(int originals) {
        var posts = new ArrayList<Post>();
        var later = new ArrayList<Post>();
        for (var i = 0; i < originals; i++) {
            var place = any(WHERE);
            var original = new Post(posts.size(), -1, "", place.substring(0, place.indexOf(' ')), original(place));
            posts.add(original);
            var edit = EDITS.get(i % EDITS.size());
            later.add(new Post(0, original.number(), edit, original.township(), edited(original.text(), edit)));
            if (later.size() > 5) {
                var copy = later.remove(random.nextInt(later.size()));
                posts.add(new Post(posts.size(), copy.copyOf(), copy.edit(), copy.township(), copy.text()));
            }
        }
        return posts;
    }

    /** A letter or a post; many share opening and closing, place and matter come in all combinations. */
    private String original(String place) {
        var days = 2 + random.nextInt(300);
        var first = random.nextInt(THEN.size());
        var second = (first + 1 + random.nextInt(THEN.size() - 1)) % THEN.size();
        var matter = any(MATTERS);
        var said = any(matter) + "，" + any(matter);
        while (!told.add(place + said)) { // two people of one place never use the very same words twice
            said = any(matter) + "，" + any(any(MATTERS));
        }
        return any(OPENINGS) + any(WHO) + "住在" + place.replace(" ", "") + "，" + said + "。" + THEN.get(first) + "，前后有"
                + days + "天了，" + THEN.get(second) + "。" + any(CLOSINGS);
    }

    private String edited(String text, String edit) {
        return switch (edit) {
            case "passed on" -> any(List.of("【转】", "转发：", "【求扩散】", "转：")) + text + any(List.of("", "（转）", "！！转发"));
            case "tags" -> any(List.of("#云溪身边事#", "#民生#", "#求关注 ")) + text + any(List.of("", "#热点#", "#老人#"));
            case "numbers" -> text.replaceAll("[0-9]+", Integer.toString(2 + random.nextInt(900)));
            case "cut off" ->
                text.substring(0, text.length() * (50 + random.nextInt(40)) / 100) + any(List.of("", "…", "..."));
            case "comment" -> text + any(List.of("真是太过分了", "大家帮忙看看", "有没有人管管啊", "坐等官方回应"));
            case "words" -> text.replaceFirst("已经|突然|明明|实在", "").replaceFirst("，", "，真的");
            case "punctuation" -> text.replace("，", "！").replace("。", "！！");
            default -> text;
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
