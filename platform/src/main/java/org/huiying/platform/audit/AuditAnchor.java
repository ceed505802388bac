package org.huiying.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.huiying.platform.audit.AuditSealer.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the head of the chain where whoever owns the database cannot take it back: the log, and a file of its own. */
final class AuditAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);

    private final AuditSealer sealer;
    private final String file;
    private volatile Head last = new Head(0, ChainHash.NONE);

    /** @param file empty for none */
    AuditAnchor(AuditSealer sealer, String file) {
        this.sealer = sealer;
        this.file = file;
    }

    /** Anchors the head if there is a new one; there is never more to do at once. */
    boolean anchor() throws IOException {
        var head = sealer.head().orElse(last);
        if (head.n() > last.n()) {
            LOG.info("audit chain: link {} has hash {}", head.n(), head.hash());
            if (!file.isBlank()) {
                Files.writeString(
                        Path.of(file),
                        head.n() + " " + head.hash() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            last = head;
        }
        return false;
    }

    /** Hashes by number, from the file and from this process's own memory. */
    Map<Long, String> anchored() {
        var anchors = new HashMap<Long, String>();
        if (!file.isBlank() && Files.exists(Path.of(file))) {
            try {
                for (var line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
                    var parts = line.split(" ", 2);
                    anchors.put(Long.valueOf(parts[0]), parts[1]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (last.n() > 0) {
            anchors.put(last.n(), last.hash());
        }
        return anchors;
    }
}
