package org.huiying.response.statement.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.domain.StatementFixtures.NOW;
import static org.huiying.response.statement.domain.StatementFixtures.chain;
import static org.huiying.response.statement.domain.StatementFixtures.everyStation;
import static org.huiying.response.statement.domain.StatementFixtures.everybody;
import static org.huiying.response.statement.domain.StatementFixtures.higherChain;
import static org.huiying.response.statement.domain.StatementFixtures.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.platform.decision.Decision.Refused;
import org.junit.jupiter.api.Test;

class StatementMatrixTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "lifecycles.md");
    private static final String SHA = text().sha256();

    private static final List<StatementCommand> COMMANDS = List.of(
            new StatementCommand.Revise(text("县民政局又有新的情况。"), everybody()),
            new StatementCommand.Submit(chain(), StatementFixtures.AUTHOR),
            new StatementCommand.Approve(SHA, everybody()),
            new StatementCommand.Return("请补充", everybody()),
            new StatementCommand.Comment("已阅", everybody()),
            new StatementCommand.Align(higherChain()),
            new StatementCommand.Publish("云民通〔2026〕3号", NOW),
            new StatementCommand.EmergencyRelease(
                    chain(), List.of(Post.BUREAU_HEAD), "云民通〔2026〕4号", "时限将到", everybody()),
            new StatementCommand.Confirm(new UUID(7, 3), PublicationChannel.WEBSITE),
            new StatementCommand.Abandon(),
            new StatementCommand.Ratify(SHA, everybody()),
            new StatementCommand.Correct(new UUID(7, 4), "金额更正"),
            new StatementCommand.Withdraw(List.of(Post.BUREAU_HEAD), "来源有误", everybody()));

    @Test
    void theTableInTheDocumentIsWhatTheCodeDecides() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void everyStateAndEveryCommandHasASample() {
        var states = everyStation().stream().map(Object::getClass).toList();
        assertThat(leaves(Statement.class))
                .allSatisfy(type -> assertThat(states).contains(type));
        assertThat(everyStation().stream().map(StateName::of))
                .containsExactlyElementsOf(EnumSet.allOf(StateName.class).stream()
                        .sorted((a, b) -> Integer.compare(position(a), position(b)))
                        .toList());
        assertThat(COMMANDS.stream().map(Object::getClass).toList()).hasSameElementsAs(leaves(StatementCommand.class));
    }

    private static int position(StateName name) {
        return everyStation().stream().map(StateName::of).toList().indexOf(name);
    }

    private static String table() {
        var head =
                "| state | " + COMMANDS.stream().map(StatementMatrixTest::name).collect(joining(" | ")) + " |\n";
        var rule = "|---".repeat(COMMANDS.size() + 1) + "|\n";
        return everyStation().stream().map(StatementMatrixTest::row).collect(joining("", head + rule, ""));
    }

    private static String row(Statement state) {
        return COMMANDS.stream()
                .map(command -> outcome(state, command))
                .collect(joining(" | ", "| " + StateName.of(state) + " | ", " |\n"));
    }

    private static String outcome(Statement state, StatementCommand command) {
        return switch (StatementLifecycle.decide(state, command, NOW)) {
            case Accepted<Statement, StatementEvent>(var next, var events) when next.equals(state) -> "same";
            case Accepted<Statement, StatementEvent>(var next, var events) ->
                StateName.of(next).name();
            case Refused<Statement, StatementEvent>(var kind, var code, var args) when kind == Kind.CONFLICT -> "-";
            case Refused<Statement, StatementEvent>(var kind, var code, var args) -> code;
        };
    }

    private static String name(Object command) {
        return command.getClass().getSimpleName();
    }

    private static List<Class<?>> leaves(Class<?> type) {
        var found = new ArrayList<Class<?>>();
        for (var permitted : type.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                found.addAll(leaves(permitted));
            } else {
                found.add(permitted);
            }
        }
        return found;
    }
}
