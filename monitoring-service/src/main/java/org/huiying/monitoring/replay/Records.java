package org.huiying.monitoring.replay;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.platform.json.Json;

/** The files that a replay writes, a JSON object per line. */
final class Records implements AutoCloseable {

    private final Json json = new Json();
    private final OnTheWire wire = new OnTheWire();
    private final Writer mentions;
    private final Writer findings;
    private final Writer records;

    /** @param wanted whether the records that the topology would read are written, too */
    Records(Path folder, boolean wanted) throws IOException {
        Files.createDirectories(folder);
        mentions = Files.newBufferedWriter(folder.resolve("mentions.ndjson"));
        findings = Files.newBufferedWriter(folder.resolve("findings.ndjson"));
        records = wanted ? Files.newBufferedWriter(folder.resolve("records.ndjson")) : Writer.nullWriter();
    }

    void mention(Map<String, Object> line) throws IOException {
        mentions.append(json.write(line)).append('\n');
    }

    void finding(Map<String, Object> line) throws IOException {
        findings.append(json.write(line)).append('\n');
    }

    /** What the topology reads, in the order in which it reads it. */
    void read(MentionEvent event) throws IOException {
        records.append(json.write(wire.record(event))).append('\n');
    }

    @Override
    public void close() throws IOException {
        try (mentions;
                findings) {
            records.close();
        }
    }
}
