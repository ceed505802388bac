package org.huiying.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.Http;
import org.jspecify.annotations.Nullable;

/** One POST with one key: done, repeated word for word, and tried with another body. */
final class Repetition {

    private final Door door;
    private final Attempts attempts;
    private final String path;
    private final Http caller;
    private final byte[] body;
    private @Nullable Answer first;

    Repetition(Door door, Attempts attempts) {
        this.door = door;
        this.attempts = attempts;
        this.path = attempts.nowhere(door);
        this.body = attempts.bodyOf(door);
        this.caller =
                attempts.known(door).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    Repetition first() {
        first = attempts.send(caller, door, path, body);
        return this;
    }

    Outcome again() {
        return new Outcome(
                door,
                first,
                attempts.send(caller, door, path, body),
                attempts.send(caller, door, path, attempts.otherBodyOf(door)));
    }

    /** The three answers. */
    record Outcome(Door door, @Nullable Answer first, Answer again, Answer other) {

        void check() {
            assertThat(first).isNotNull();
            if (door.places().isEmpty()) {
                assertThat(first.status()).as(first.toString()).isBetween(200, 299);
            } else {
                assertThat(first.status()).as(first.toString()).isEqualTo(404);
            }
            assertThat(again.status()).as(again.toString()).isEqualTo(first.status());
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(other.status()).as(other.toString()).isEqualTo(422);
            assertThat(other.field("code")).startsWith("idempotency");
            Attempt.Outcome.isProblem(other);
        }
    }
}
