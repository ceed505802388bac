package org.huiying.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.huiying.acceptance.stack.RunningStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every described door with everything that it must refuse, through the gateway of the running stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTableTest {

    private static final int AT_ONCE = 8;

    private List<Attempt.Outcome> refused = List.of();
    private List<Repetition.Outcome> repeated = List.of();
    private Tables before = new Tables(Map.of());
    private Tables after = before;
    private Tables beforeRepeating = before;
    private Tables afterRepeating = before;

    @BeforeAll
    void knockAtEveryDoor() throws Exception {
        var stack = RunningStack.get();
        var attempts = new Attempts(stack);
        var doors = Doors.all();
        before = Tables.atRest(stack.databases());
        refused = all(doors.stream()
                .flatMap(attempts::at)
                .<Callable<Attempt.Outcome>>map(attempt -> attempt::make)
                .toList());
        after = Tables.of(stack.databases());
        var repetitions = doors.stream()
                .filter(door -> door.method().equals("POST"))
                .map(door -> new Repetition(door, attempts))
                .toList();
        all(repetitions.stream().<Callable<Repetition>>map(one -> one::first).toList());
        beforeRepeating = Tables.atRest(stack.databases());
        repeated = all(repetitions.stream()
                .<Callable<Repetition.Outcome>>map(one -> one::again)
                .toList());
        afterRepeating = Tables.of(stack.databases());
        System.getLogger("doors")
                .log(
                        System.Logger.Level.INFO,
                        "{0} doors, {1} refusals, {2} repetitions",
                        doors.size(),
                        refused.size(),
                        repeated.size());
    }

    @TestFactory
    Stream<DynamicTest> everyDoorRefusesAsDescribed() {
        return refused.stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.attempt().toString(), outcome::check));
    }

    @TestFactory
    Stream<DynamicTest> aRepeatedKeyReplaysAndAReusedOneIsRefused() {
        return repeated.stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.door().name(), outcome::check));
    }

    @Test
    void noneIsAFaultOfTheServer() {
        assertThat(refused).hasSizeGreaterThan(500).noneMatch(Attempt.Outcome::isServerFault);
    }

    @Test
    void nothingRefusedHasChangedAnything() {
        assertThat(after.content()).isEqualTo(before.content());
    }

    @Test
    void nothingRepeatedHasChangedAnything() {
        assertThat(afterRepeating.content()).isEqualTo(beforeRepeating.content());
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            return workers.invokeAll(work).stream().map(Future::resultNow).toList();
        }
    }
}
