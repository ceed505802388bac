package org.huiying.monitoring.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.junit.jupiter.api.Test;

class JudgementTest {

    /** Clear to the model, though no word of the lexicon names the area. */
    private static final String WITHOUT_ITS_WORD = "我奶奶住进去半年，护理员从来不给翻身，饭菜都是馊的，想接出来又不退钱";

    private final Reader reader = ShippedReader.load();

    @Test
    void rulesJudgeBeforeTheModelWhereTheirWordsAreClear() {
        var judged = reader.read(null, "殡仪馆花篮要价太高，骨灰寄存费也涨了").judgements().area();
        assertThat(judged.by()).isEqualTo(Judge.RULE);
        assertThat(judged.value()).isEqualTo(Area.FUNERAL.name());
        assertThat(judged.version()).hasSize(12);
    }

    @Test
    void theModelJudgesWhereTheWordsAreNot() {
        var read = reader.read(null, WITHOUT_ITS_WORD);
        assertThat(ShippedReader.byWords()
                        .read(null, WITHOUT_ITS_WORD)
                        .judgements()
                        .area()
                        .by())
                .isEqualTo(Judge.NOBODY);
        assertThat(read.judgements().area().by()).isEqualTo(Judge.MODEL);
        assertThat(read.area()).contains(Area.ELDERLY_CARE);
        assertThat(read.complaintType()).isEqualTo(ComplaintType.COMPLAINT);
        assertThat(read.negativity()).isGreaterThan(0.5);
    }

    @Test
    void whatIsNoMatterOfABureauHasNoArea() {
        var read = reader.read(null, "昨晚演唱会太绝了，爱豆唱了三首新歌，粉丝都哭了哈哈哈");
        assertThat(read.judgements().area().value()).isEqualTo(Task.NONE);
        assertThat(read.area()).isEmpty();
    }

    @Test
    void whereNobodyIsSureItSaysSo() {
        var judged = reader.read(null, "嗯").judgements().area();
        assertThat(judged.by()).isEqualTo(Judge.NOBODY);
        assertThat(judged.value()).isNull();
    }

    @Test
    void explainsWithWordsThatStandInTheText() {
        var read = reader.read(null, WITHOUT_ITS_WORD);
        var explained = reader.explain(read.title(), read.text());
        assertThat(explained.area().judgement()).isEqualTo(read.judgements().area());
        assertThat(explained.area().reasons()).hasSizeBetween(1, 5).allSatisfy(reason -> {
            assertThat(WITHOUT_ITS_WORD.startsWith(reason.term(), reason.offset()))
                    .isTrue();
            assertThat(reason.weight()).isPositive();
        });
        var rule = "殡仪馆花篮要价太高，骨灰寄存费也涨了";
        assertThat(reader.explain(null, rule).area().reasons())
                .extracting("term")
                .contains("殡仪馆", "骨灰");
    }

    @Test
    void readingTwiceJudgesTheSame() {
        var first = reader.read("标题", WITHOUT_ITS_WORD);
        assertThat(reader.read(first.title(), first.text())).isEqualTo(first);
        assertThat(ShippedReader.load().read("标题", WITHOUT_ITS_WORD)).isEqualTo(first);
    }
}
