package org.huiying.monitoring.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiying.monitoring.reading.domain.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final long SEED = 20_261_123;
    private static final List<String> NAMES =
            List.of("王桂花", "李秀英", "张建国", "陈德福", "刘伟", "欧阳志远", "赵铁柱", "孙丽娟", "吴小芳", "司马文博", "杨明");
    private static final List<String> PATTERNS = List.of(
            "姓名：%s，家住青禾镇",
            "我叫%s，今年五十岁",
            "本人姓名%s，反映低保问题",
            "我奶奶%s在青禾镇敬老院摔了一跤",
            "我的父亲%s的低保被取消了",
            "户主%s多次到民政所反映",
            "%s先生来电咨询婚姻登记",
            "%s女士说殡仪馆乱收费",
            "找过%s主任，一直没有答复",
            "联系人：%s，请尽快回复",
            "老人%s，82岁，独居",
            "死者%s的家属很气愤",
            "举报人%s",
            "女儿叫%s，在外打工");

    private final Reader reader = ShippedReader.byWords();

    @Test
    void masksSeededNamesInEveryPattern() {
        for (var name : NAMES) {
            for (var pattern : PATTERNS) {
                assertThat(mask(pattern.formatted(name)))
                        .as(pattern)
                        .doesNotContain(name)
                        .contains("〔姓名〕");
            }
        }
    }

    @Test
    void findsANameAgainWhereNothingPointsToIt() {
        var read = reader.mask("王德胜的遭遇", "我爷爷王德胜瘫痪在床。村里都知道王德胜没人管。");
        assertThat(read.title() + read.text()).doesNotContain("王德胜");
    }

    @Test
    void masksSeededNumbersHoweverTheyAreWritten() {
        var random = new Random(SEED);
        for (var i = 0; i < 300; i++) {
            var phone = "1" + (3 + random.nextInt(7)) + digits(random, 9);
            var id = "330212" + (1930 + random.nextInt(80)) + "0" + (1 + random.nextInt(9)) + "1" + random.nextInt(10)
                    + digits(random, 3) + (random.nextBoolean() ? "X" : "7");
            var card = "6222" + digits(random, 15);
            var spaced = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
            var wide = wide(phone);
            var masked = mask("电话%s或%s、%s，证件%s；卡%s。".formatted(phone, spaced, wide, id, card));
            assertThat(masked).as("seed " + SEED).isEqualTo("电话〔电话〕或〔电话〕、〔电话〕，证件〔证件号〕；卡〔卡号〕。");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            身份证330212400101123                 | 330212400101123
            座机0574-88123456                     | 88123456
            电话 8812 3456 打不通                  | 3456
            （0574）88123456                      | 88123456
            一三八零零一三八零零零                   | 一三八
            138****8000                           | 8000
            +86 138 0013 8000                     | 8000
            车牌浙B·12345乱停                      | 12345
            浙BD12345                             | 12345
            邮箱zhang.san@example.com             | zhang.san
            @阳光小王 说的                          | 阳光小王
            微信号：yun_xi88                       | yun_xi88
            昵称：云溪小喇叭                        | 小喇叭
            青禾镇柳树村3组12号                     | 12号
            中山路128号5幢2单元301室                | 301
            柳树村王家湾                           | 王家湾
            王某某反映                             | 王某
            张XX的孩子                             | 张X
            联系人阿依古丽·买买提                    | 古丽
            """)
    void masksWhatLeadsToAPerson(String text, String hidden) {
        assertThat(mask(text)).doesNotContain(hidden).contains("〔");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青禾镇敬老院床位费从1350元涨到1650元",
                "云溪县殡仪馆花篮要价13800元",
                "白鹭街道居家养老服务中心下午3点就关门",
                "工作人员高度重视，安排了费用减免，方便群众，周一上班",
                "2026-11-23 10:30 去婚姻登记处没人",
                "请拨打12345热线，或110报警",
                "60岁以上老人每人每月800元",
                "村里一户低保户，三口人",
                "儿童主任多久上一次门，公司老板和总支书记都来过，出租车师傅也说不知道",
                "男子凌晨五点在殡仪馆门口排队，调查结果还没有出来",
                "语文老师都说不知道，请问冷静期怎么算",
                "柳桥镇民政所周末没有人上班",
                "死者家属情绪激动，孤寡老人、高龄老人怎么办",
            })
    void keepsInstitutionsAmountsAndDates(String text) {
        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void maskingTwiceChangesNothing() {
        for (var name : NAMES) {
            for (var pattern : PATTERNS) {
                var once = mask(pattern.formatted(name) + "，电话13800138000，柳树村3组12号，浙B12345，@小王");
                assertThat(mask(once)).isEqualTo(once);
            }
        }
    }

    @Test
    void takesLinearTimeOnHostileTexts() {
        var hostile = new ArrayList<String>();
        for (var piece :
                List.of("王", "@a", "一", "村", "1-", "奶奶王桂花、", "·", "微信", "阿·", "a.", "王某", "5栋", "王桂花先生", "〔", "*1")) {
            hostile.add(piece.repeat(20_000 / piece.length()));
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> hostile.forEach(text -> reader.read(null, text)));
    }

    private String mask(String text) {
        return reader.mask(null, text).text();
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String wide(String digits) {
        var wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }
}
