package org.huiying.response.publication;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiying.platform.egress.WebhookSignature;
import org.huiying.platform.json.Json;
import org.huiying.response.publication.Publication.Purpose;
import org.huiying.response.publication.PublicationSettings.Account;
import org.huiying.response.statement.StatementView;
import org.springframework.stereotype.Component;

/**
 * Sends to the registered accounts: signed webhooks (Standard Webhooks) and the group robots of WeCom, DingTalk and
 * Feishu. The id of a send never changes, so that a receiver knows a repeat.
 */
@Component
final class AccountSender {

    /** What came of a send. */
    sealed interface Outcome {

        /** The channel has it. */
        record Proven(String receipt) implements Outcome {}

        /** The channel will never take it. */
        record Refused(String why) implements Outcome {}

        /** Worth another try. */
        record Away(String why) implements Outcome {}
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicationSettings settings;
    private final Json json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    AccountSender(PublicationSettings settings, Json json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    Outcome send(Publication intent, StatementView statement) throws InterruptedException {
        var account = settings.account(intent.channel());
        if (account.isEmpty()) {
            return new Outcome.Refused("no registered account");
        }
        try {
            var response = client.send(request(account.get(), intent, statement), BodyHandlers.ofString());
            return judge(account.get(), response);
        } catch (IOException e) {
            return new Outcome.Away(e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Account account, Publication intent, StatementView statement) {
        var body = json.write(
                switch (account.channel()) {
                    case WECOM, DINGTALK ->
                        Map.of("msgtype", "text", "text", Map.of("content", text(intent, statement)));
                    case FEISHU -> Map.of("msg_type", "text", "content", Map.of("text", text(intent, statement)));
                    case WEBSITE, MAIL_LIST, WEBHOOK, PLATFORM_REPLY, PRESS_CONFERENCE -> content(intent, statement);
                });
        var request = HttpRequest.newBuilder(account.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        sign(account, intent, body).forEach(request::header);
        return request.build();
    }

    private Map<String, String> sign(Account account, Publication intent, String body) {
        var id = intent.id().toString();
        var timestamp = clock.instant().getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        var secret = account.secret();
        if (secret != null) {
            headers.put("webhook-signature", WebhookSignature.sign(secret, id, timestamp, body));
        }
        return headers;
    }

    private Map<String, Object> content(Publication intent, StatementView statement) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", intent.purpose() == Purpose.PUBLISH ? "statement.published" : "statement.withdrawn");
        content.put("number", String.valueOf(statement.number()));
        content.put("url", String.valueOf(statement.url()));
        content.put("issuingBody", settings.issuingBody());
        content.put("title", statement.title());
        content.put("body", statement.body());
        content.put("contentSha256", statement.contentSha256());
        content.put("publishedAt", String.valueOf(statement.publishedAt()));
        content.put("emergency", statement.emergency() != null);
        var withdrawal = statement.withdrawal();
        if (withdrawal != null) {
            content.put("reason", withdrawal.reason());
        }
        return content;
    }

    private String text(Publication intent, StatementView statement) {
        var withdrawal = statement.withdrawal();
        var head = intent.purpose() == Purpose.PUBLISH || withdrawal == null
                ? statement.title() + "\n\n" + statement.body()
                : "【撤回】" + statement.title() + "\n\n撤回原因：" + withdrawal.reason();
        return head + "\n\n" + settings.issuingBody() + "　" + statement.number() + "\n" + statement.url();
    }

    private Outcome judge(Account account, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status == 429 || status >= 500) {
            return new Outcome.Away("HTTP " + status);
        }
        if (status < 200 || status >= 300) {
            return new Outcome.Refused("HTTP " + status);
        }
        return switch (account.channel()) {
            case WECOM, DINGTALK -> robot(response.body(), "errcode");
            case FEISHU -> robot(response.body(), "code");
            case WEBSITE, MAIL_LIST, WEBHOOK, PLATFORM_REPLY, PRESS_CONFERENCE -> new Outcome.Proven("HTTP " + status);
        };
    }

    /** Robots say 200 even when they refuse; what counts is their own code. */
    private Outcome robot(String body, String field) {
        try {
            var code = json.tree(body).path(field).asInt(-1);
            return code == 0 ? new Outcome.Proven(field + " 0") : new Outcome.Refused(field + " " + code);
        } catch (RuntimeException e) {
            return new Outcome.Refused("unreadable answer");
        }
    }
}
