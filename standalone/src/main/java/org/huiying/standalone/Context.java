package org.huiying.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.supervise.ControlClient;

/** What every command works with: what was typed, which stack is meant, where to write. */
record Context(CommandLine typed, Folders folders, ControlClient supervisor, PrintStream out) {

    static Context of(CommandLine typed, PrintStream out) {
        var folders = new Folders(Path.of(System.getProperty("huiying.home", ".")), typed.data());
        return new Context(typed, folders, new ControlClient(folders), out);
    }

    /** Ports of the stack that is running, or as typed. */
    Ports ports() throws IOException {
        var known = typed.port().isPresent() ? typed.port() : supervisor.port();
        return new Ports(known.orElse(Ports.DEFAULT));
    }

    void say(String line) {
        out.println(line);
    }
}
