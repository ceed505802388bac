package org.huiying.response.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.TaskEvent;
import org.huiying.contracts.response.TaskEvent.TaskOverdue;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.task.domain.TaskCommand.*;
import org.huiying.response.task.domain.TaskState.*;
import org.junit.jupiter.api.Test;

class TaskLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<TaskState> STATES =
            List.of(new Issued(), new SignedFor(), new InProgress(), new Done("台账"));
    private static final List<TaskCommand> COMMANDS =
            List.of(new SignFor(), new Report("已入户"), new Complete("台账"), new Urge("请抓紧"), new Expire());

    @Test
    void decidesAsTheDocumentSays() {
        assertThat(STATES).hasSize(TaskState.class.getPermittedSubclasses().length);
        assertThat(COMMANDS).hasSize(TaskCommand.class.getPermittedSubclasses().length);
        LifecycleDocument.assertHas(LifecycleDocument.table(
                STATES,
                COMMANDS,
                (state, command) ->
                        LifecycleDocument.about(TaskLifecycle.decide(task(state), command, NOW), Task::state)));
    }

    @Test
    void isOverdueOnceAndStaysSo() {
        var late =
                TaskLifecycle.decide(task(new SignedFor()), new Expire(), NOW).orThrow();
        assertThat(late.next().overdue()).isTrue();
        assertThat(late.events()).hasSize(1).first().isInstanceOf(TaskOverdue.class);
        assertThat(TaskLifecycle.decide(late.next(), new Expire(), NOW)
                        .orThrow()
                        .events())
                .isEmpty();
        assertThat(TaskLifecycle.decide(late.next(), new Complete("台账"), NOW)
                        .orThrow()
                        .next()
                        .overdue())
                .isTrue();
    }

    @Test
    void countsHowOftenItWasUrged() {
        var urged = TaskLifecycle.decide(task(new Issued()), new Urge("请抓紧"), NOW)
                .orThrow()
                .next();
        assertThat(TaskLifecycle.decide(urged, new Urge("再催"), NOW)
                        .orThrow()
                        .next()
                        .urges())
                .isEqualTo(2);
    }

    @Test
    void isNotIssuedIntoThePast() {
        var issued = TaskLifecycle.issue(task(new Issued()), NOW.plus(Duration.ofDays(1)));
        assertThat(((Refused<Task, TaskEvent>) issued).code()).isEqualTo("task-due-in-the-past");
    }

    private static Task task(TaskState state) {
        var ref = Incidents.anIncident(new UUID(1, 1), NOW);
        var due = NOW.plus(Duration.ofHours(2));
        return new Task(new UUID(2, 2), ref, "核查收费", "养老服务股", Post.SECTION, due, false, 0, state);
    }
}
