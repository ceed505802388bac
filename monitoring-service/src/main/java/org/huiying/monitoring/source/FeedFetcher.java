package org.huiying.monitoring.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpMessage;
import org.huiying.platform.egress.EgressClient;
import org.huiying.platform.egress.EgressGuard;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a feed within limits: only allowed addresses, also behind redirects; bounded time and size, packed or not.
 */
final class FeedFetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private final EgressGuard guard;
    private final EgressClient client;
    private final SourceSettings settings;

    FeedFetcher(EgressGuard guard, SourceSettings settings) {
        this.guard = guard;
        this.client = new EgressClient(guard, settings.timeout());
        this.settings = settings;
    }

    /** Never throws: what goes wrong is the answer. */
    Fetched fetch(Due due) {
        try {
            var uri = URI.create(due.url());
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var step = call(uri, hop == 0 ? due : due.unconditional());
                if (step.fetched() != null) {
                    return step.fetched();
                }
                uri = uri.resolve(step.location());
            }
            return Fetched.Broken.of("too-many-redirects", "redirected more than " + MOST_REDIRECTS + " times");
        } catch (EgressGuard.ForbiddenTarget e) {
            return Fetched.Broken.of("address-not-allowed", String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return Fetched.Broken.of("unknown-host", "the name cannot be resolved");
        } catch (FeedReader.Unreadable e) {
            return Fetched.Broken.of(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Fetched.Broken.of("unreachable", e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            return Fetched.Broken.of("bad-address", "the address cannot be read");
        }
    }

    private record Step(@Nullable Fetched fetched, String location) {}

    private Step call(URI uri, Due due) throws IOException, EgressGuard.ForbiddenTarget, FeedReader.Unreadable {
        guard.check(uri);
        var deadline = System.nanoTime() + settings.timeout().toNanos();
        try {
            return client.http().execute(request(uri, due), response -> answer(response, deadline));
        } catch (Carried e) {
            throw new FeedReader.Unreadable(e.code, String.valueOf(e.getMessage()));
        }
    }

    /** Takes a reader's complaint through the client, which knows only its own exceptions. */
    private static final class Carried extends IOException {
        private final String code;

        Carried(FeedReader.Unreadable cause) {
            super(cause.getMessage());
            code = cause.code();
        }
    }

    private Step answer(ClassicHttpResponse response, long deadline) throws IOException {
        var status = response.getCode();
        if (status == 304) {
            return new Step(new Fetched.Same(), "");
        }
        var location = header(response, "Location");
        if (status >= 300 && status < 400 && location.isPresent()) {
            return new Step(null, location.get());
        }
        if (status != 200 || response.getEntity() == null) {
            return new Step(Fetched.Broken.of("http-" + status, "the source answers with status " + status), "");
        }
        try {
            var body = body(response, deadline);
            var entries =
                    FeedReader.entries(body, header(response, "Content-Type").orElse(null), settings.maxEntries());
            var feed = new Fetched.Feed(
                    entries,
                    header(response, "ETag").orElse(null),
                    header(response, "Last-Modified").orElse(null));
            return new Step(feed, "");
        } catch (FeedReader.Unreadable e) {
            throw new Carried(e);
        }
    }

    private byte[] body(ClassicHttpResponse response, long deadline) throws IOException, FeedReader.Unreadable {
        var packed = bounded(response.getEntity().getContent(), deadline);
        if (!header(response, "Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return packed;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bounded(gzip, deadline);
        }
    }

    private byte[] bounded(InputStream in, long deadline) throws IOException, FeedReader.Unreadable {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[16_384];
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            if (out.size() > settings.maxBody().toBytes()) {
                throw new FeedReader.Unreadable("feed-too-large", "the feed is larger than " + settings.maxBody());
            }
            if (System.nanoTime() > deadline) {
                throw new FeedReader.Unreadable("too-slow", "the feed was not read within " + settings.timeout());
            }
        }
        return out.toByteArray();
    }

    private HttpGet request(URI uri, Due due) {
        var get = new HttpGet(uri);
        get.setHeader("User-Agent", "huiying/1");
        get.setHeader(
                "Accept",
                "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1");
        get.setHeader("Accept-Encoding", "gzip");
        due.etagIfAny().ifPresent(etag -> get.setHeader("If-None-Match", etag));
        due.lastModifiedIfAny().ifPresent(time -> get.setHeader("If-Modified-Since", time));
        return get;
    }

    private static Optional<String> header(HttpMessage message, String name) {
        return Optional.ofNullable(message.getFirstHeader(name)).map(header -> header.getValue());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
