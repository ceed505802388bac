package org.huiying.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A system that webhooks are sent to; gone with this JVM. */
public final class WebhookReceiver {

    /** What arrived. */
    public record Hook(String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** All that arrived, in order, refused ones included. */
    public List<Hook> hooks() {
        return hooks;
    }

    /** Answers so many times to what names this incident that it cannot. */
    public void refuse(UUID incident, int times) {
        refusals.put(incident.toString(), new AtomicInteger(times));
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        hooks.add(new Hook(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
        var refused = refusals.entrySet().stream()
                .anyMatch(e -> body.contains(e.getKey()) && e.getValue().getAndDecrement() > 0);
        exchange.sendResponseHeaders(refused ? 500 : 204, -1);
        exchange.close();
    }
}
