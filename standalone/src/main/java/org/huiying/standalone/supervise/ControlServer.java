package org.huiying.standalone.supervise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor's door for the command line: {@code GET /status} and {@code POST /stop}, from this machine only. */
final class ControlServer {
    /** Browsers cannot send it across sites, so no page can stop a stack. */
    static final String HEADER = "X-Huiying";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();

    ControlServer(int port, Function<Boolean, StackStatus> status, Runnable stop) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/status", call -> {
            boolean ask = "live".equals(call.getRequestURI().getQuery());
            answer(call, 200, json.writeValueAsBytes(status.apply(ask)));
        });
        server.createContext("/stop", call -> {
            boolean ours = "POST".equals(call.getRequestMethod())
                    && call.getRequestHeaders().containsKey(HEADER);
            answer(call, ours ? 202 : 403, new byte[0]);
            if (ours) {
                stop.run();
            }
        });
    }

    void start() {
        server.start();
    }

    private static void answer(HttpExchange call, int code, byte[] body) throws IOException {
        try (call) {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        }
    }
}
