package org.huiying.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiying.platform.decision.Decision;

/** The approved tables of {@code docs/lifecycles.md}, compared with what the code decides. */
public final class LifecycleDocument {

    private static final Path DOCUMENT = Path.of("..", "docs", "lifecycles.md");

    private LifecycleDocument() {}

    /** Fails, printing the table as the code has it, unless the document has the very same. */
    public static void assertHas(String table) {
        try {
            assertThat(Files.readString(DOCUMENT)).as("docs/lifecycles.md").contains(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row for each state, one column for each command. */
    public static <S, C> String table(
            Collection<S> states, Collection<C> commands, BiFunction<S, C, Decision<?, ?>> decide) {
        var head =
                commands.stream().map(LifecycleDocument::name).collect(Collectors.joining(" | ", "| state | ", " |\n"));
        var line = "|---".repeat(commands.size() + 1) + "|\n";
        return states.stream()
                .map(state -> row(state, commands, decide))
                .collect(Collectors.joining("", head + line, ""));
    }

    private static <S, C> String row(S state, Collection<C> commands, BiFunction<S, C, Decision<?, ?>> decide) {
        return commands.stream()
                .map(command -> cell(name(state), decide.apply(state, command)))
                .collect(Collectors.joining(" | ", "| " + name(state) + " | ", " |\n"));
    }

    private static String cell(String state, Decision<?, ?> decision) {
        return switch (decision) {
            case Decision.Accepted<?, ?>(var next, var _) -> name(next).equals(state) ? "same" : name(next);
            case Decision.Refused<?, ?>(var _, var code, var _) -> code.equals("illegal-transition") ? "-" : code;
        };
    }

    /** The decision about an aggregate as one about its state. */
    public static <A, E> Decision<?, ?> about(Decision<A, E> decision, Function<A, ?> state) {
        return decision instanceof Decision.Accepted<A, E>(var next, var _)
                ? Decision.accept(state.apply(next))
                : decision;
    }

    /** An enum's own name, else the simple name of the type. */
    public static String name(Object value) {
        return value instanceof Enum<?> named ? named.name() : value.getClass().getSimpleName();
    }
}
