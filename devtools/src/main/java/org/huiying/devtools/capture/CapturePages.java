package org.huiying.devtools.capture;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plain pages on which people look at what was captured. */
final class CapturePages {
    private CapturePages() {}

    static String mails(List<CapturedMail> mails, String recipient) {
        var rows = mails.stream()
                .map(m -> row(link("/mailbox/" + m.number(), "" + m.number()), m.receivedAt(), to(m), subject(m)))
                .collect(Collectors.joining());
        var filter = "<form><input name=to placeholder=收件人 value=\"%s\"> <button>筛选</button></form>"
                .formatted(htmlEscape(recipient));
        return page("收件箱", filter + table(row("序号", "收到时间", "收件人", "主题"), rows));
    }

    static String mail(CapturedMail mail) {
        return page(
                "邮件 " + mail.number(),
                "<p><a href=\"/mailbox\">返回收件箱</a></p>" + table("", headers(mail.headers())) + pre(mail.text()));
    }

    static String hookNames(List<String> names) {
        var rows = names.stream().map(n -> row(link("/hooks/" + n, n))).collect(Collectors.joining());
        return page("收到的推送", table(row("名称"), rows));
    }

    static String hooks(String name, List<CapturedHook> hooks) {
        var all = hooks.stream()
                .map(h -> "<h2>%d · %s · %d</h2>".formatted(h.number(), htmlEscape(h.receivedAt()), h.answered())
                        + table("", headers(h.headers()))
                        + pre(h.body()))
                .collect(Collectors.joining());
        return page("推送 " + name, all);
    }

    private static String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(e -> row(htmlEscape(e.getKey()), htmlEscape(e.getValue())))
                .collect(Collectors.joining());
    }

    private static String to(CapturedMail mail) {
        return htmlEscape(String.join(", ", mail.to()));
    }

    private static String subject(CapturedMail mail) {
        @Nullable String subject = mail.subject();
        return link("/mailbox/" + mail.number(), subject == null ? "（无主题）" : subject);
    }

    private static String link(String target, String text) {
        return "<a href=\"%s\">%s</a>".formatted(target, htmlEscape(text));
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    private static String table(String head, String rows) {
        return "<table><thead>" + head + "</thead><tbody>" + rows + "</tbody></table>";
    }

    private static String pre(String text) {
        return "<pre>" + htmlEscape(text) + "</pre>";
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title><style>
                body{font:15px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
                table{border-collapse:collapse;width:100%%;margin:1rem 0}td{border-bottom:1px solid #ddd;padding:.3rem .6rem}
                thead td{font-weight:600}pre{background:#f6f6f6;padding:1rem;white-space:pre-wrap}
                </style></head><body><h1>%1$s</h1>%2$s</body></html>""".formatted(htmlEscape(title), body);
    }
}
