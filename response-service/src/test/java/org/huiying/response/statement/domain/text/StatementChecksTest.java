package org.huiying.response.statement.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.response.statement.domain.text.StatementChecks.Finding;
import org.huiying.response.statement.domain.text.StatementChecks.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementChecksTest {

    private static final String GOOD = "县民政局已成立工作组。下次通报时间：3月3日10时。咨询电话：0574-87654321。";

    @ParameterizedTest
    @CsvSource({
        "当事人身份证号330212194803120018, id-number",
        "证号 330212 19480312 001X 已核, id-number",
        "证号３３０２１２１９４８０３１２００１８, id-number",
        "老证330212480312001, id-number",
        "请致电13812345678, phone-number",
        "请致电138 1234 5678, phone-number",
        "请致电+86-138-1234-5678, phone-number",
        "退款至6222020200112233445, card-number",
    })
    void personalNumbersAreErrors(String body, String code) {
        assertThat(errors(body)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "我局将尽快答复, vague-time",
        "近期将公布结果, vague-time",
        "起火原因是线路老化, cause-before-investigation",
        "系护理人员操作不当所致, cause-before-investigation",
        "低保户王小明，已停发, name-with-benefit",
    })
    void weakPlacesAreWarnings(String body, String code) {
        assertThat(of(Kind.HOLDING, body)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(body.substring(finding.start(), finding.end())).isEqualTo(finding.excerpt());
        });
    }

    @Test
    void aGoodTextHasNoFindings() {
        assertThat(of(Kind.HOLDING, GOOD)).isEmpty();
    }

    @Test
    void aNumberOfTheIncidentOrTheHotlineIsNoPersonalData() {
        assertThat(errors("事件编号MZ-330212-2026-000123，热线12345、0574-87654321，金额13800元"))
                .isEmpty();
    }

    @Test
    void whatThePublicNeedsIsMissed() {
        assertThat(of(Kind.HOLDING, "已知悉。"))
                .extracting(Finding::code)
                .containsExactly("missing-enquiry-phone", "missing-next-time", "missing-issuing-body");
    }

    @Test
    void aResultMayNameTheCauseAndBeTheLastWord() {
        assertThat(of(Kind.RESULT, "县民政局查明：起火原因是线路老化。咨询电话：0574-87654321。")).isEmpty();
    }

    private static List<String> errors(String body) {
        return of(Kind.FULL, body).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    private static List<Finding> of(Kind kind, String body) {
        var text = new Text("关于有关情况的通报", body, List.of());
        return StatementChecks.of(kind, text);
    }
}
