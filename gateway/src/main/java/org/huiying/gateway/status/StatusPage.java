package org.huiying.gateway.status;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiying.gateway.status.StatusReport.Readiness;
import org.huiying.gateway.status.StatusReport.ServiceStatus;
import org.huiying.gateway.status.StatusReport.State;
import org.springframework.web.util.HtmlUtils;

/** The report as a page for people, which reloads itself. */
final class StatusPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="10">
            <title>运行状态 · 回应</title>
            <link rel="icon" href="/docs/mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/docs/page.css">
            </head>
            <body>
            <header><a class="home" href="/">回应</a><h1>运行状态</h1></header>
            <main>
            <p class="summary %s">%s</p>
            <table>
            <thead><tr><th scope="col">服务</th><th scope="col">状态</th><th scope="col" class="number">应答</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            <p class="note">检查时间 %s（北京时间），每 10 秒自动刷新。</p>
            </main>
            </body>
            </html>
            """;
    private static final String ROW = """
            <tr><th scope="row">%s <small>%s</small></th><td><span class="state %s">%s</span></td>\
            <td class="number">%s</td></tr>""";

    private StatusPage() {}

    static String of(StatusReport report) {
        var ready = report.services().stream()
                .filter(service -> service.state() == Readiness.READY)
                .count();
        var summary = report.state() == State.READY
                ? "全部服务正常"
                : "%d 个服务中有 %d 个未就绪"
                        .formatted(report.services().size(), report.services().size() - ready);
        var rows = report.services().stream().map(StatusPage::row).collect(Collectors.joining("\n"));
        return PAGE.formatted(style(report.state().name()), summary, rows, TIME.format(report.checkedAt()));
    }

    private static String row(ServiceStatus service) {
        return ROW.formatted(
                HtmlUtils.htmlEscape(service.title()),
                HtmlUtils.htmlEscape(service.name()),
                style(service.state().name()),
                words(service.state()),
                service.state() == Readiness.AWAY ? "—" : service.millis() + " 毫秒");
    }

    private static String words(Readiness state) {
        return switch (state) {
            case READY -> "正常";
            case NOT_READY -> "未就绪";
            case AWAY -> "无法连接";
        };
    }

    private static String style(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
