package org.huiying.monitoring.replay;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huiying.platform.json.Json;

/** The two files that a replay writes, a JSON object per line. */
final class Records implements AutoCloseable {

    private final Json json = new Json();
    private final Writer mentions;
    private final Writer findings;

    Records(Path folder) throws IOException {
        Files.createDirectories(folder);
        mentions = Files.newBufferedWriter(folder.resolve("mentions.ndjson"));
        findings = Files.newBufferedWriter(folder.resolve("findings.ndjson"));
    }

    void mention(Map<String, Object> line) throws IOException {
        mentions.append(json.write(line)).append('\n');
    }

    void finding(Map<String, Object> line) throws IOException {
        findings.append(json.write(line)).append('\n');
    }

    @Override
    public void close() throws IOException {
        try (mentions) {
            findings.close();
        }
    }
}
