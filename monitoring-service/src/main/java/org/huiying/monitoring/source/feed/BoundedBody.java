package org.huiying.monitoring.source.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;

/** Reads a body, packed or not, and stops as soon as it costs too much. */
final class BoundedBody {

    private static final int CHUNK = 16_384;

    private final FetchLimits limits;
    private final long deadline;

    /** @param deadline by the nanosecond clock */
    BoundedBody(FetchLimits limits, long deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    byte[] read(InputStream in, boolean packed) throws IOException {
        try {
            var bytes = bounded(in);
            if (!packed) {
                return bytes;
            }
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return bounded(gzip);
            }
        } catch (ZipException e) {
            throw new Unreadable("feed-unreadable", "what should be gzip is none");
        } catch (EOFException | ConnectionClosedException | MalformedChunkCodingException e) {
            throw Unreadable.cutOff();
        }
    }

    private byte[] bounded(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            if (out.size() > limits.maxBody().toBytes()) {
                throw new Unreadable("feed-too-large", "the feed is larger than " + limits.maxBody());
            }
            if (System.nanoTime() > deadline) {
                throw new Unreadable("too-slow", "the feed was not read within " + limits.timeout());
            }
        }
        return out.toByteArray();
    }
}
