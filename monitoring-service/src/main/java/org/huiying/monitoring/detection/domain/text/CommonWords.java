package org.huiying.monitoring.detection.domain.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How little a term tells: a shipped, frozen table of everyday words and of the words of the trade, on top of which
 * counts how many open clusters of the area share the term.
 */
public final class CommonWords {

    /** The table stands for this many matters seen before. */
    private static final int BEFORE = 20;

    private static final int EVERYDAY = 14;
    private static final int TRADE = 5;

    private static final String EVERYDAY_WORDS = """
            我们 你们 他们 自己 大家 什么 怎么 怎么办 为什么 这个 那个 这样 那样 这里 哪里 没有 有没有 可以 不可以 不能 能不能 不是 是不是 \
            就是 还是 但是 因为 所以 如果 而且 以及 已经 现在 一直 一个 一样 一下 今天 昨天 明天 前天 近日 日前 刚刚 时候 时间 多少 几个 \
            这么 那么 非常 真的 应该 需要 希望 请问 想问 咨询 反映 反应 投诉 举报 求助 有人 有关 相关 部门 有关部门 相关部门 领导 单位 工作 \
            工作人员 人员 民政 民政局 县民政局 政府 办理 处理 解决 问题 情况 回复 回应 答复 官方 通报 发布 消息 网友 网民 网上 群众 百姓 \
            老百姓 居民 村民 记者 视频 曝光 图片 说法 关注 转发 评论 知道 不知道 觉得 感觉 看到 听说 出来 进去 起来 下来 上去 的是 了吗 是的 \
            到底 究竟 谁来 管管 管一管 强烈 要求 麻烦 谢谢 您好 你好 尊敬 县里 镇上 村里 本县 我县 全县 云溪 云溪县 手机 电话 号码 姓名""";

    private static final String TRADE_WORDS = """
            低保 低保户 救助 补贴 补助 津贴 残疾 残疾人 两项补贴 特困 申请 审批 审核 发放 标准 资金 养老 养老院 敬老院 福利院 护理 护工 老人 \
            老年 食堂 助餐 预付 会员 退款 退费 收费 涨价 价格 殡葬 殡仪馆 火化 墓地 公墓 骨灰 骨灰堂 丧葬 婚姻 登记 登记处 结婚 离婚 预约 \
            排队 儿童 孤儿 留守 未成年人 社会组织 协会 捐款 慈善 福彩 彩票 地名 门牌 路牌 流浪 救助站 态度 窗口 服务 谣言 不实""";

    private static final Map<String, Integer> SEEN_BEFORE = table();

    private CommonWords() {}

    /** Weight of a term when {@code sharedBy} of {@code clusters} open clusters have it; 0 tells nothing. */
    public static double rarity(String term, int sharedBy, int clusters) {
        var seen = SEEN_BEFORE.getOrDefault(term, 0) + sharedBy;
        return StrictMath.log((double) (clusters + BEFORE + 1) / (seen + 1));
    }

    private static Map<String, Integer> table() {
        var table = new HashMap<String, Integer>();
        add(table, TRADE_WORDS, TRADE);
        add(table, EVERYDAY_WORDS, EVERYDAY);
        return Map.copyOf(table);
    }

    private static void add(Map<String, Integer> table, String words, int seen) {
        for (var word : words.split("\\s+", -1)) {
            for (var i = 0; i + 2 <= word.length(); i++) {
                table.put(word.substring(i, i + 2), seen);
            }
        }
    }
}
