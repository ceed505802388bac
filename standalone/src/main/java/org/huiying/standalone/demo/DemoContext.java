package org.huiying.standalone.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where the demonstration plays.
 *
 * @param gateway the one door, as a browser sees it
 * @param devtools mailbox and webhook capture
 * @param token an access token for the name of a demo account or machine
 * @param data the data folder, which gets {@code demo-summary.json}
 * @param out one readable line per step
 */
public record DemoContext(URI gateway, URI devtools, UnaryOperator<String> token, Path data, PrintStream out) {}
