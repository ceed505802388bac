package org.huiying.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway: remembers what reached it and answers with its own name. */
public final class Upstream {

    /** What arrived. */
    public record Received(String method, URI uri, Headers headers, int bodyBytes) {}

    private record Canned(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Canned> canned = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Received last;

    public Upstream(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var bytes = exchange.getRequestBody().readAllBytes().length;
            last = new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), bytes);
            calls.incrementAndGet();
            var answer = canned.getOrDefault(
                    exchange.getRequestURI().getPath(),
                    new Canned(200, "application/json", "{\"service\":\"" + name + "\"}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public Upstream answering(String path, int status, String type, String body) {
        canned.put(path, new Canned(status, type, body));
        return this;
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Received last() {
        return last;
    }

    public int calls() {
        return calls.get();
    }
}
