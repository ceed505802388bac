package org.huiying.response.statement.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiying.contracts.response.StatementEvent.Kind;

/**
 * Reads a text as a cautious colleague would: personal data, empty time words, a cause named before it is known, and
 * what the public needs and does not find. An ERROR refuses submission; a WARNING is for people to weigh.
 */
public final class StatementChecks {

    /** How grave a finding is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Where a finding stands. */
    public enum Field {
        TITLE,
        BODY
    }

    /**
     * One finding.
     *
     * @param start offset of the excerpt in its field; 0 and 0 when something is missing
     */
    public record Finding(String code, Severity severity, Field field, int start, int end, String excerpt) {}

    private record Forbidden(String code, Severity severity, Pattern pattern) {}

    private record Required(String code, Pattern pattern) {}

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final List<Forbidden> FORBIDDEN = List.of(
            error(
                    "id-number",
                    "(?<![0-9])[1-9][0-9]{5} ?(?:18|19|20)[0-9]{2} ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                            + " ?[0-9]{3}[0-9Xx](?![0-9])"),
            error("id-number", "(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])"),
            error("phone-number", "(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])"),
            error("card-number", "(?<![0-9])(?:62[0-9]{2}|[45][0-9]{3})(?: ?[0-9]{4}){3}(?: ?[0-9]{1,3})?(?![0-9])"),
            warning(
                    "name-with-benefit",
                    "(?:低保户|低保对象|特困人员|特困老人|孤儿|残疾人|受助人|受助人员|患者|老人|儿童|学生|家属|村民|居民|精神障碍患者)[：: ]?[" + SURNAMES
                            + "](?!某|姓)[\\u4e00-\\u9fa5]{1,2}(?=[，,。、；;（(（ 的]|$)"),
            warning("vague-time", "近期|近日内|尽快|即将|择期|适时|抓紧|第一时间内|稍后"),
            warning(
                    "cause-before-investigation",
                    "原因(?:是|系|为|在于)|(?:系|因)[^，。\\n]{1,20}(?:所致|造成|导致|引起|引发)|(?:责任|过错)(?:在于|应由|完全)"));

    private static final List<Required> REQUIRED = List.of(
            new Required(
                    "missing-enquiry-phone",
                    Pattern.compile("(?<![0-9])(?:0[0-9]{2,3}[-－ ]?)?[2-8][0-9]{6,7}(?![0-9])|12345")),
            new Required(
                    "missing-next-time",
                    Pattern.compile(
                            "下[一]?次(?:通报|发布|情况通报)|[0-9]{1,2}[日时点](?:[^。\\n]{0,12})前?[^。\\n]{0,12}(?:通报|发布|公布|反馈)|再次(?:通报|发布)")),
            new Required("missing-issuing-body", Pattern.compile("民政局|领导小组|人民政府|指挥部")));

    private StatementChecks() {}

    /** All findings, in the order of the text, what is missing last. */
    public static List<Finding> of(Kind kind, Text text) {
        var found = new ArrayList<Finding>();
        found.addAll(scan(Field.TITLE, text.title(), kind));
        found.addAll(scan(Field.BODY, text.body(), kind));
        REQUIRED.stream()
                .filter(wanted -> applies(wanted.code(), kind))
                .filter(wanted -> !wanted.pattern().matcher(plain(text.body())).find())
                .forEach(wanted -> found.add(new Finding(wanted.code(), Severity.WARNING, Field.BODY, 0, 0, "")));
        return List.copyOf(found);
    }

    /** What refuses submission, if anything does. */
    public static Optional<Finding> firstError(Kind kind, Text text) {
        return of(kind, text).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst();
    }

    private static List<Finding> scan(Field field, String text, Kind kind) {
        var plain = plain(text);
        var found = new ArrayList<Finding>();
        for (var rule : FORBIDDEN) {
            if (applies(rule.code(), kind)) {
                var matcher = rule.pattern().matcher(plain);
                while (matcher.find()) {
                    var excerpt = text.substring(matcher.start(), matcher.end());
                    found.add(
                            new Finding(rule.code(), rule.severity(), field, matcher.start(), matcher.end(), excerpt));
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(Finding::start));
        return found;
    }

    /** A result may name the cause and is the last word. */
    private static boolean applies(String code, Kind kind) {
        return switch (code) {
            case "cause-before-investigation", "missing-next-time" -> kind != Kind.RESULT && kind != Kind.CORRECTION;
            default -> true;
        };
    }

    /** Full-width digits and spaces count as what they look like; offsets stay. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '\u3000' ? ' ' : c == 'Ｘ' ? 'X' : c);
        }
        return plain.toString();
    }

    private static Forbidden error(String code, String pattern) {
        return new Forbidden(code, Severity.ERROR, Pattern.compile(pattern));
    }

    private static Forbidden warning(String code, String pattern) {
        return new Forbidden(code, Severity.WARNING, Pattern.compile(pattern));
    }
}
