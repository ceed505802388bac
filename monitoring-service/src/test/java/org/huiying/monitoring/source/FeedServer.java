package org.huiying.monitoring.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on the loopback that serves what a test tells it to. */
final class FeedServer implements AutoCloseable {

    /** An answer to one path. */
    record Page(int status, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();

    FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void serve(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Page(status, headers, body));
    }

    List<Map<String, List<String>>> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(Map.copyOf(exchange.getRequestHeaders()));
        var page = pages.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, Map.of(), new byte[0]));
        var etag = page.headers().get("ETag");
        var same = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        page.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        var body = same ? new byte[0] : page.body();
        exchange.sendResponseHeaders(same ? 304 : page.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
