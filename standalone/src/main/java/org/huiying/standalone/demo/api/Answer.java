package org.huiying.standalone.demo.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a call came back with.
 *
 * @param body a missing node where there is none, or none in JSON
 * @param text the body as it came
 */
public record Answer(
        Call call, int status, JsonNode body, String text, Optional<String> etag, Optional<String> location) {

    /** This answer, if its status is one of these; otherwise the demonstration ends here. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new Unexpected("%s answered %d instead of %s: %s"
                    .formatted(call, status, Arrays.toString(statuses), text.strip()));
        }
        return this;
    }

    /** This answer, if it went well. */
    public Answer ok() {
        return expect(200, 201, 202, 204);
    }

    /** The ETag, which every single resource has. */
    public String seen() {
        return etag.orElseThrow(() -> new Unexpected(call + " came back without an ETag"));
    }

    /** Where the Location header points, as a path below the API's root. */
    public String locationPath() {
        var path = location.map(where -> URI.create(where).getPath())
                .orElseThrow(() -> new Unexpected(call + " came back without a Location"));
        return path.substring(path.indexOf(CountyApi.ROOT) + CountyApi.ROOT.length());
    }

    /** A text field of the body, empty if it is not there. */
    public String field(String name) {
        return body.path(name).asString("");
    }
}
