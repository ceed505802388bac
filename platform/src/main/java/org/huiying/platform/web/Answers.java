package org.huiying.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The successful answers of the API; a version always travels as a strong ETag. */
public final class Answers {

    private Answers() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(URI location, T body, long version) {
        return ResponseEntity.created(location).eTag(tag(version)).body(body);
    }

    /** For work that goes on: the location tells of its progress. */
    public static <T> ResponseEntity<T> accepted(URI location, T body) {
        return ResponseEntity.accepted().location(location).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
