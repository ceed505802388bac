package org.huiying.monitoring.source.feed;

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
public final class FeedServer implements AutoCloseable {

    /** An answer to one path; it breaks off when some bytes of what it promises are missing. */
    private record Page(int status, Map<String, String> headers, byte[] body, int missing) {}

    /** What was asked for. */
    public record Asked(String path, Map<String, List<String>> headers) {}

    private static final int ENDLESS = -1;

    private final HttpServer server;
    private volatile boolean stopped;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public FeedServer() {
        this("127.0.0.1");
    }

    /** @param address of the loopback, all of which is 127.0.0.0/8 */
    public FeedServer(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path;
    }

    public void serve(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Page(status, headers, body, 0));
    }

    /** Promises more than it sends. */
    public void serveCutOff(String path, byte[] body) {
        pages.put(path, new Page(200, Map.of(), body, 100));
    }

    /** Answers with a body that never ends. */
    public void serveWithoutEnd(String path, int status) {
        pages.put(path, new Page(status, Map.of(), new byte[] {' '}, ENDLESS));
    }

    /** All that was asked of it, in order. */
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        stopped = true;
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders())));
        var page = pages.getOrDefault(path, new Page(404, Map.of(), new byte[0], 0));
        var etag = page.headers().get("ETag");
        var time = page.headers().get("Last-Modified");
        var same = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                || time != null && time.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        page.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        if (page.missing() == ENDLESS) {
            pour(exchange, page.status());
            return;
        }
        var body = same ? new byte[0] : page.body();
        exchange.sendResponseHeaders(same ? 304 : page.status(), body.length == 0 ? -1 : body.length + page.missing());
        try (exchange) {
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
                exchange.getResponseBody().flush();
            }
        }
    }

    /** Until nobody takes any more. */
    private void pour(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        try (exchange) {
            while (!stopped) {
                exchange.getResponseBody().write(new byte[8_192]);
            }
        }
    }
}
