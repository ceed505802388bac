package org.huiying.monitoring.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private final Reader reader = ShippedReader.load();

    @Test
    void foldsWidthAndDropsWhatCannotBeSeen() {
        var read = reader.read("ＡＢＣ　１２３\u200b", "低\u200b保\u0000金，\r\n\r\n\r\n很\uFEFF少\uD800！");
        assertThat(read.title()).isEqualTo("ABC 123");
        assertThat(read.text()).isEqualTo("低保金，\n\n很少！");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我家低保年审后被取消，没人告诉原因                | SOCIAL_ASSISTANCE
            养老院会员卡交了15万元不退                       | ELDERLY_CARE
            殡仪馆花篮要价太高，骨灰寄存费也涨了                | FUNERAL
            离婚冷静期预约不上，婚姻登记处排长队                | MARRIAGE
            留守儿童没人照看，儿童主任没来过                   | CHILD_WELFARE
            残疾人两项补贴三个月没到账                        | DISABILITY_BENEFITS
            行业协会强制收会费                              | SOCIAL_ORGANISATIONS
            慈善总会善款去向不明                             | CHARITY_LOTTERY
            合村改名后门牌一直没换                           | PLACE_NAMES
            流浪人员睡桥洞，救助站晚上不开门                   | VAGRANCY_RELIEF
            窗口工作人员态度恶劣，推诿                        | CONDUCT
            网传低保要取消，是谣言吗                          | RUMOUR
            医保报销退不了，医疗救助找谁                      | OTHER_DEPARTMENT
            """)
    void findsTheArea(String text, Area area) {
        assertThat(reader.read(null, text).area()).contains(area);
    }

    @Test
    void judgesHarmInTheRealWorld() {
        var read = reader.read("敬老院护工打老人", "老人被打骨折送医，家属围堵门口讨说法，太令人发指了");
        assertThat(read.subject()).isEqualTo(Subject.HARM);
        assertThat(read.realWorld()).isEqualTo(RealWorld.INJURY);
        assertThat(read.negativity()).isGreaterThan(0.6);
    }

    @Test
    void aNegatedWordDoesNotCount() {
        var read = reader.read(null, "现场无人受伤，没有聚集，请问几点上班");
        assertThat(read.realWorld()).isEqualTo(RealWorld.NONE);
        assertThat(read.complaintType()).isEqualTo(ComplaintType.QUESTION);
    }

    @Test
    void praiseIsNotNegative() {
        assertThat(reader.read(null, "感谢民政所工作人员，服务热情耐心，点赞").negativity()).isZero();
    }

    @Test
    void findsTownshipAndInstitutionsByAnyOfTheirNames() {
        var read = reader.read(null, "县殡仪馆和青禾敬老院的事");
        assertThat(read.institutions()).containsExactly("云溪县殡仪馆", "青禾镇敬老院");
        assertThat(read.township()).isEqualTo("云山街道");
        assertThat(reader.read(null, "柳桥镇的人到县殡仪馆").township()).isEqualTo("柳桥镇");
    }

    @Test
    void newsFromElsewhereIsRecognised() {
        assertThat(reader.read(null, "济南殡仪馆花篮13800元").elsewhere()).isTrue();
        assertThat(reader.read(null, "介休市通报未成年人欺凌事件").elsewhere()).isTrue();
        assertThat(reader.read(null, "曼哈顿一名流浪汉睡觉时受伤").elsewhere()).isTrue();
        assertThat(reader.read(null, "隔壁永昌县有摆渡车，我们这里一辆没有").elsewhere()).isFalse();
        assertThat(reader.read(null, "今天全县老城区的敬老院都在检查").elsewhere()).isFalse();
        assertThat(reader.read(null, "从济南回来，云溪县殡仪馆更贵").elsewhere()).isFalse();
        assertThat(reader.read(null, "我在上海打工，家里老人的低保被停了").elsewhere()).isFalse();
    }
}
