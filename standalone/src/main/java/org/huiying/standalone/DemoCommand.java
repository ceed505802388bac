package org.huiying.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.huiying.standalone.demo.Demo;
import org.huiying.standalone.demo.DemoContext;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.tools.Tokens;

/** Starts everything, plays the demonstration into it and, with {@code --once}, stops everything again. */
final class DemoCommand {
    private final Context context;

    DemoCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        boolean once = context.typed().has("once");
        int code = new UpCommand(context).run();
        if (code == 0) {
            code = Demo.run(scene(context.ports()), once);
        }
        if (once) {
            new DownCommand(context).run();
        }
        return code;
    }

    private DemoContext scene(Ports ports) {
        var tokens = new Tokens(ports);
        return new DemoContext(
                URI.create("http://localhost:" + ports.gateway()),
                URI.create("http://localhost:" + ports.devtools()),
                account -> token(tokens, account),
                context.folders().data(),
                context.out());
    }

    private static String token(Tokens tokens, String account) {
        try {
            return tokens.of(account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
