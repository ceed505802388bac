package org.huiying.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    private final Ports ports = new Ports(9000);
    private final List<Part> parts =
            new Topology(ports, new Folders(HOME, Path.of("/tmp/data")), new Secrets("secret", "key")).parts();

    @Test
    void noTwoPortsAreTheSame() {
        var all = ports.all().values();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all).allMatch(port -> port >= 9000 && port <= 9019);
    }

    @Test
    void everyPartListensWhereTheTableSays() {
        for (var part : parts) {
            assertThat(part.port()).isEqualTo(ports.all().get(part.name()));
            if (part.kind() == Part.Kind.SPRING) {
                assertThat(part.management()).isEqualTo(ports.all().get(part.name() + " management"));
                assertThat(part.environment())
                        .containsEntry("SERVER_PORT", "" + part.port())
                        .containsEntry("SERVER_ADDRESS", "127.0.0.1");
            }
        }
    }

    @Test
    void partsWaitOnlyForPartsThatExist() {
        var names = parts.stream().map(Part::name).toList();
        assertThat(parts).allMatch(part -> names.containsAll(part.after()));
    }

    @Test
    void everyServiceOfTheBuildIsStarted() throws IOException {
        var modules = new TreeSet<String>();
        var module = Pattern.compile("<module>([a-z]+-service|gateway|devtools)</module>")
                .matcher(Files.readString(HOME.resolve("pom.xml")));
        while (module.find()) {
            modules.add(module.group(1));
        }
        assertThat(parts.stream().map(Part::module).filter(m -> !m.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void everyServiceHasADatabaseOfItsOwn() {
        for (var service : Topology.SERVICES) {
            var part = parts.stream().filter(p -> p.name().equals(service)).findFirst();
            assertThat(part)
                    .hasValueSatisfying(p -> assertThat(p.environment())
                            .containsEntry("HUIYING_DB_URL", "jdbc:postgresql://127.0.0.1:9009/" + service)
                            .containsEntry("HUIYING_DB_USER", service));
        }
    }
}
