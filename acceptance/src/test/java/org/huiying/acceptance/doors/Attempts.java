package org.huiying.acceptance.doors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.Http;
import org.huiying.acceptance.stack.RunningStack;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is wrong with a request, for each door that could be asked it. */
final class Attempts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] MALFORMED = "{\"a\":[1,".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BROKEN_UTF8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
    private static final byte[] HUGE = huge(20 << 20);
    private static final String OLD = "\"987654\"";

    private final RunningStack stack;
    private final Keyring keyring;
    private final Furniture furniture;
    private final Bodies bodies;

    Attempts(RunningStack stack) {
        this.stack = stack;
        this.bodies = new Bodies(stack);
        this.keyring = new Keyring(stack);
        this.furniture = new Furniture(stack, bodies);
    }

    Stream<Attempt> at(Door door) {
        var attempts = Stream.<Attempt>builder();
        if (!door.isOpen()) {
            attempts.add(new Attempt(door, "a missing token", 401, () -> send(stack.anonymous(), door, nowhere(door))));
            var stranger = keyring.thatDoesNotOpen(door);
            attempts.add(
                    new Attempt(door, "a wrong post", 403, () -> send(plain(stack.as(stranger)), door, nowhere(door))));
        }
        addresses(door, attempts);
        if (door.json().isPresent()) {
            bodies(door, attempts);
        }
        if (door.takesBody()) {
            attempts.add(new Attempt(door, "a body of 20 MB", 413, () -> send(known(door), door, nowhere(door), HUGE)));
        }
        conditions(door, attempts);
        return attempts.build();
    }

    private void addresses(Door door, Consumer<Attempt> attempts) {
        if (!door.places().isEmpty() && !Furniture.makes(door)) {
            attempts.accept(new Attempt(door, "an unknown id", 404, () -> send(known(door), door, nowhere(door))));
        }
        if (door.places().stream().anyMatch(Door.Place::isStrict)) {
            attempts.accept(new Attempt(
                    door, "an id that is none", 400, () -> send(known(door), door, door.path(Map.of(), _ -> "x!"))));
        }
        if (door.isPaged()) {
            attempts.accept(new Attempt(
                    door, "a limit that is no number", 400, () -> known(door).get(nowhere(door) + "?limit=many")));
        }
    }

    private void bodies(Door door, Consumer<Attempt> attempts) {
        var path = nowhere(door);
        attempts.accept(new Attempt(door, "malformed JSON", 400, () -> send(known(door), door, path, MALFORMED)));
        attempts.accept(new Attempt(door, "broken UTF-8", 400, () -> send(known(door), door, path, BROKEN_UTF8)));
        attempts.accept(new Attempt(
                door,
                "a wrong type",
                400,
                () -> send(known(door), door, path, JSON.writeValueAsBytes(Specimen.ofWrongType(door)))));
        attempts.accept(new Attempt(
                door,
                "plain text",
                415,
                () -> known(door).with("Content-Type", "text/plain").send(door.method(), path, MALFORMED)));
    }

    private void conditions(Door door, Consumer<Attempt> attempts) {
        if (door.demands("If-Match")) {
            attempts.accept(new Attempt(
                    door, "a missing If-Match", 428, () -> send(keyed(opened(door), door), door, nowhere(door))));
            attempts.accept(new Attempt(
                    door,
                    "an If-Match that is no ETag",
                    400,
                    () -> send(keyed(opened(door), door).ifMatch("W/seven"), door, nowhere(door))));
            attempts.accept(new Attempt(
                    door,
                    "a stale If-Match",
                    412,
                    () -> send(
                            keyed(plain(stack.as(furniture.ownerOf(door, keyring))), door)
                                    .ifMatch(OLD),
                            door,
                            real(door))));
        }
        if (door.demands("Idempotency-Key")) {
            attempts.accept(new Attempt(
                    door,
                    "a missing Idempotency-Key",
                    400,
                    () -> send(known(door).with("Idempotency-Key", ""), door, nowhere(door))));
        }
    }

    /** An account that may pass, with all headers that the door demands. */
    Http known(Door door) {
        var caller = keyed(opened(door), door);
        return door.demands("If-Match") ? caller.ifMatch("\"1\"") : caller;
    }

    private Http opened(Door door) {
        return door.isOpen() ? plain(stack.anonymous()) : plain(stack.as(keyring.thatOpens(door)));
    }

    private static Http plain(Http caller) {
        return caller.with("Accept", "application/json, application/problem+json, */*;q=0.1");
    }

    private static Http keyed(Http caller, Door door) {
        return door.method().equals("POST")
                ? caller.with("Idempotency-Key", UUID.randomUUID().toString())
                : caller;
    }

    String nowhere(Door door) {
        return door.path(Map.of(), Door.Place::unknown);
    }

    byte[] bodyOf(Door door) {
        return bodies.bodyOf(door);
    }

    byte[] otherBodyOf(Door door) {
        return bodies.otherBodyOf(door);
    }

    private String real(Door door) {
        return door.path(furniture.things(), Door.Place::unknown);
    }

    private Answer send(Http caller, Door door, String path) {
        return send(caller, door, path, bodies.bodyOf(door));
    }

    Answer send(Http caller, Door door, String path, byte[] body) {
        if (door.method().equals("GET")) {
            return caller.get(path);
        }
        var typed = door.takesBody() ? caller.with("Content-Type", bodies.typeOf(door)) : caller;
        return typed.send(door.method(), path, body);
    }

    private static byte[] huge(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 6);
        bytes[size - 2] = '"';
        bytes[size - 1] = '}';
        return bytes;
    }
}
