package org.huiying.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;

/** Runs every state against every command, so that no new state or command goes unnoticed. */
public final class TransitionMatrix {

    private TransitionMatrix() {}

    /** The table as lines {@code State: Command->Next | Command-code}; fails when a permitted type has no sample. */
    public static <S, C, E> String of(
            Class<S> stateType,
            List<? extends S> states,
            Class<C> commandType,
            List<? extends C> commands,
            BiFunction<S, C, Decision<S, E>> decide) {
        coversAll(stateType, states);
        coversAll(commandType, commands);
        return states.stream()
                .map(state -> name(state) + ": "
                        + commands.stream()
                                .map(command -> name(command) + outcome(decide.apply(state, command)))
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void coversAll(Class<?> type, List<?> samples) {
        assertThat(samples.stream().map(Object::getClass).distinct().toList())
                .containsExactlyInAnyOrder(List.of(type.getPermittedSubclasses()).stream()
                        .filter(Class::isRecord)
                        .filter(permitted -> type.isAssignableFrom(permitted))
                        .toArray(Class<?>[]::new));
    }

    private static <S, E> String outcome(Decision<S, E> decision) {
        return switch (decision) {
            case Accepted<S, E>(var next, var events) ->
                "->" + name(next)
                        + events.stream().map(event -> "+" + name(event)).collect(Collectors.joining());
            case Refused<S, E>(var _, var code, var _) -> "-" + code;
        };
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
