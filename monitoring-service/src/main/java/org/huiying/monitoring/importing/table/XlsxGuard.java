package org.huiying.monitoring.importing.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.huiying.platform.problem.Refusal;
import org.springframework.util.unit.DataSize;

/**
 * Looks through a workbook before it is read: how large it really is, unpacked to the last byte whatever its directory
 * says, and whether a part declares a document type. It opens the file as the reader does, so that both see the same.
 */
final class XlsxGuard {

    private static final int MOST_PARTS = 1_000;
    private static final int HEAD = 1_024;

    private final byte[] buffer = new byte[8_192];
    private final long limit;
    private long unpacked;

    private XlsxGuard(DataSize limit) {
        this.limit = limit.toBytes();
    }

    static void check(byte[] file, DataSize maxUnpacked) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw Refusal.of(413, "import-unpacks-too-large", maxUnpacked.toMegabytes());
            }
            var guard = new XlsxGuard(maxUnpacked);
            for (var part : parts) {
                guard.check(zip, part);
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusal.malformed("import-workbook-unreadable");
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var in = zip.getInputStream(part)) {
            var head = in.readNBytes(HEAD);
            // every other byte of UTF-16 is a NUL here
            var text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                throw Refusal.malformed("import-workbook-unreadable");
            }
            var references = new CellReferences();
            var chunk = head;
            for (var read = head.length; read >= 0; read = in.read(buffer)) {
                count(read);
                if (!references.accept(chunk, read)) {
                    throw Refusal.malformed("import-workbook-unreadable");
                }
                chunk = buffer;
            }
        }
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > limit) {
            throw Refusal.of(413, "import-unpacks-too-large", limit / (1 << 20));
        }
    }
}
