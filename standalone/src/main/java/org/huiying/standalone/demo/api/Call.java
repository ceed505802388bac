package org.huiying.standalone.demo.api;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request in the name of an account.
 *
 * @param path below the API's root
 * @param body null for none
 * @param seen the ETag on which the decision rests
 */
public record Call(String account, String method, String path, byte[] body, String contentType, Optional<String> seen) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NOTHING = {};

    public static Call get(String account, String path) {
        return new Call(account, "GET", path, NOTHING, "", Optional.empty());
    }

    public static Call post(String account, String path, Object body) {
        return json(account, "POST", path, body);
    }

    public static Call put(String account, String path, Object body) {
        return json(account, "PUT", path, body);
    }

    public static Call upload(String account, String path, byte[] body, String contentType) {
        return new Call(account, "POST", path, body, contentType, Optional.empty());
    }

    private static Call json(String account, String method, String path, Object body) {
        return new Call(account, method, path, JSON.writeValueAsBytes(body), "application/json", Optional.empty());
    }

    public Call ifMatch(String etag) {
        return new Call(account, method, path, body, contentType, Optional.of(etag));
    }

    BodyPublisher publisher() {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    @Override
    public String toString() {
        return method + " " + path + " as " + account;
    }
}
