package org.huiying.standalone.demo.input;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A small forum: serves its RSS feed on the loopback address for as long as it is open. */
public final class FeedServer implements AutoCloseable {
    private static final Pattern TIME = Pattern.compile("(?<=<pubDate>)([0-9:]+)(?=</pubDate>)");
    private static final Pattern NUMBER = Pattern.compile("(?<=<guid isPermaLink=\"false\">)([^<]+)(?=</guid>)");
    private static final Pattern ITEM = Pattern.compile("<item>");

    private final HttpServer server;
    private final String feed;

    public FeedServer(Input input, Day day) {
        feed = feed(input.text("forum.xml"), day);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/forum.xml", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/forum.xml";
    }

    public int items() {
        return (int) ITEM.matcher(feed).results().count();
    }

    /** With whole dates instead of times of day, and numbers of this day. */
    static String feed(String file, Day day) {
        var dated = TIME.matcher(file)
                .replaceAll(time -> DateTimeFormatter.RFC_1123_DATE_TIME.format(day.at(time.group(1))));
        return NUMBER.matcher(dated).replaceAll(number -> day.number(number.group(1)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = feed.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
