package org.huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @Test
    void optionsMayStandBeforeAndBehindTheCommand() {
        var typed = parse("--port", "9000", "dlt", "show", "a/b", "--data", "/tmp/x", "--json");
        assertThat(typed.command()).isEqualTo("dlt");
        assertThat(typed.rest()).containsExactly("show", "a/b");
        assertThat(typed.port()).contains(9000);
        assertThat(typed.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(typed.has("json")).isTrue();
    }

    @Test
    void withoutOptionsTheDefaultsHold() {
        var typed = parse("up");
        assertThat(typed.port()).isEmpty();
        assertThat(typed.data()).isEqualTo(Path.of(".data"));
        assertThat(typed.flags()).isEmpty();
    }

    @Test
    void nothingTypedMeansHelp() {
        assertThat(parse().command()).isEqualTo("help");
    }

    @ParameterizedTest
    @CsvSource({"--port", "--port x", "--port 80", "--port 65530", "--data", "--color"})
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThatThrownBy(() -> parse(("up " + words).split(" ", -1))).isInstanceOf(CommandLine.Misused.class);
    }

    @Test
    void anUnknownCommandEndsWithTheUsage() {
        var screen = new ByteArrayOutputStream();
        int code = Main.run(List.of("fly"), new PrintStream(screen, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(Main.MISUSED);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("no command fly", "usage:");
    }

    private static CommandLine parse(String... words) {
        return CommandLine.parse(List.of(words));
    }
}
