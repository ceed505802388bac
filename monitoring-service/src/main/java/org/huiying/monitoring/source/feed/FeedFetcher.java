package org.huiying.monitoring.source.feed;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.platform.egress.EgressClient;
import org.huiying.platform.egress.EgressGuard;

/**
 * Fetches a feed within limits. Every hop of a redirect is checked like the first, and the connection goes to the very
 * address that was checked: the guard is also the resolver of the client.
 */
public final class FeedFetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;
    private static final String XML =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";
    private static final String JSON = "application/feed+json, application/json;q=0.9, */*;q=0.1";

    private final EgressGuard guard;
    private final EgressClient client;
    private final FetchLimits limits;

    public FeedFetcher(EgressGuard guard, FetchLimits limits) {
        this.guard = guard;
        this.client = new EgressClient(guard, limits.timeout());
        this.limits = limits;
    }

    /** What came of one hop. */
    private sealed interface Hop {
        record Done(Fetched fetched) implements Hop {}

        record Further(String location) implements Hop {}
    }

    /** Never throws: what goes wrong is the answer. */
    public Fetched fetch(Due due) {
        try {
            var uri = URI.create(due.url());
            var deadline = System.nanoTime() + limits.timeout().toNanos();
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                switch (call(uri, hop == 0 ? due : due.unconditional(), deadline)) {
                    case Hop.Done(var fetched) -> {
                        return fetched;
                    }
                    case Hop.Further(var location) -> uri = uri.resolve(location);
                }
            }
            return Fetched.Broken.of("too-many-redirects", "redirected more than " + MOST_REDIRECTS + " times");
        } catch (EgressGuard.ForbiddenTarget e) {
            return forbidden(e);
        } catch (IOException e) {
            return broken(e);
        } catch (IllegalArgumentException e) {
            return Fetched.Broken.of("bad-address", "the address cannot be read");
        }
    }

    private Hop call(URI uri, Due due, long deadline) throws IOException, EgressGuard.ForbiddenTarget {
        guard.check(uri);
        if (System.nanoTime() > deadline) {
            throw new Unreadable("too-slow", "the redirects were not followed within " + limits.timeout());
        }
        var get = request(uri, due);
        try {
            return answer(client.http().executeOpen(HttpHost.create(uri), get, null), due.kind(), deadline);
        } catch (UnknownHostException e) {
            guard.check(uri); // a name that has turned inwards in between
            throw e;
        } finally {
            get.abort(); // what was not read is not waited for, however much may come
        }
    }

    private Hop answer(ClassicHttpResponse response, Source.Kind kind, long deadline) throws IOException {
        var status = response.getCode();
        if (status == 304) {
            return new Hop.Done(new Fetched.Same());
        }
        var location = header(response, "Location");
        if (status >= 300 && status < 400 && location.isPresent()) {
            return new Hop.Further(location.get());
        }
        var entity = response.getEntity();
        if (status != 200 || entity == null) {
            return new Hop.Done(Fetched.Broken.of("http-" + status, "the source answers with status " + status));
        }
        var packed = header(response, "Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        var body = new BoundedBody(limits, deadline).read(entity.getContent(), packed);
        var entries =
                Formats.entries(kind, body, header(response, "Content-Type").orElse(null), limits.maxEntries());
        return new Hop.Done(new Fetched.Feed(
                entries,
                header(response, "ETag").orElse(null),
                header(response, "Last-Modified").orElse(null)));
    }

    private static HttpGet request(URI uri, Due due) {
        var get = new HttpGet(uri);
        get.setHeader("User-Agent", "huiying/1");
        get.setHeader(
                "Accept",
                switch (due.kind()) {
                    case RSS, ATOM -> XML;
                    case JSON_FEED, MASTODON -> JSON;
                });
        get.setHeader("Accept-Encoding", "gzip");
        due.etagIfAny().ifPresent(etag -> get.setHeader("If-None-Match", etag));
        due.lastModifiedIfAny().ifPresent(time -> get.setHeader("If-Modified-Since", time));
        return get;
    }

    private static Fetched forbidden(EgressGuard.ForbiddenTarget e) {
        return Fetched.Broken.of("address-not-allowed", String.valueOf(e.getMessage()));
    }

    private static Fetched broken(IOException e) {
        return switch (e) {
            case Unreadable u -> Fetched.Broken.of(u.code(), String.valueOf(u.getMessage()));
            case UnknownHostException _ -> Fetched.Broken.of("unknown-host", "the name cannot be resolved");
            case ConnectTimeoutException _ -> Fetched.Broken.of("unreachable", "nobody answers at the address");
            case SocketTimeoutException _ -> Fetched.Broken.of("too-slow", "the source did not answer in time");
            case SSLException _ -> Fetched.Broken.of("tls-failed", "no secure connection came about");
            default -> Fetched.Broken.of("unreachable", e.getClass().getSimpleName());
        };
    }

    private static Optional<String> header(HttpMessage message, String name) {
        return Optional.ofNullable(message.getFirstHeader(name)).map(header -> header.getValue());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
