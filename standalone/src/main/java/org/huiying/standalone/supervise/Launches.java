package org.huiying.standalone.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huiying.standalone.kafka.KafkaBroker;
import org.huiying.standalone.postgres.PostgresServer;
import org.huiying.standalone.runtime.AotCache;
import org.huiying.standalone.runtime.JavaCommand;
import org.huiying.standalone.runtime.UnpackedJar;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;

/** Turns a part of the topology into the command that starts it, preparing on disk what the command needs. */
final class Launches {
    private final Ports ports;
    private final Folders folders;
    private final Secrets secrets;
    private final boolean fullCompiler;
    private final boolean useAot;

    Launches(Ports ports, Folders folders, Secrets secrets, boolean fullCompiler, boolean useAot) {
        this.ports = ports;
        this.folders = folders;
        this.secrets = secrets;
        this.fullCompiler = fullCompiler;
        this.useAot = useAot;
    }

    /** Throws {@link NoSuchFileException} if the part's jar has not been built. */
    Launch of(Part part) throws IOException, InterruptedException {
        Files.createDirectories(folders.runtime());
        return switch (part.kind()) {
            case POSTGRES -> postgres(part);
            case KAFKA -> java(part, broker(part, List.of()), marks -> broker(part, marks));
            case SPRING -> {
                var jar = jarOf(part);
                yield java(part, spring(part, jar, List.of()), marks -> spring(part, jar, marks));
            }
        };
    }

    private Launch postgres(Part part) throws IOException, InterruptedException {
        var mark = fingerprint(postgres(part, List.of()), Map.of());
        var marks = ProcessTable.marks(part.name(), folders.data(), mark);
        return new Launch(part.name(), mark, postgres(part, marks), Map.of(), Optional.empty());
    }

    private List<String> postgres(Part part, List<String> marks) throws IOException, InterruptedException {
        return PostgresServer.command(folders.runtime(), folders.postgres(), part.port(), secrets.database(), marks);
    }

    private interface Marked {
        JavaCommand with(List<String> marks) throws IOException;
    }

    private Launch java(Part part, JavaCommand unmarked, Marked program) throws IOException {
        var mark = fingerprint(unmarked.with(List.of()), part.environment());
        var java = program.with(ProcessTable.marks(part.name(), folders.data(), mark));
        var extra = new ArrayList<>(useAot ? AotCache.of(part.name(), java).use() : AotCache.doWithout());
        extra.addAll(givenOptions(part));
        return new Launch(part.name(), mark, java.with(extra), part.environment(), Optional.of(java));
    }

    /** Further options of the JVM that whoever started the stack wants for this part; {@code @FILE} is read each time. */
    private static List<String> givenOptions(Part part) {
        var given = System.getenv("HUIYING_EXTRA_JAVA_OPTIONS_" + part.name().toUpperCase(Locale.ROOT));
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split("\\s+", -1));
    }

    private JavaCommand broker(Part part, List<String> marks) throws IOException {
        var own = UnpackedJar.copyOf(folders.jar("standalone"), folders.runtime());
        var program = List.of(
                KafkaBroker.class.getName(),
                "" + part.port(),
                "" + ports.kafkaController(),
                folders.kafka().toString());
        return new JavaCommand(part.heap(), fullCompiler, marks, own, program);
    }

    private JavaCommand spring(Part part, UnpackedJar jar, List<String> marks) {
        return new JavaCommand(part.heap(), fullCompiler, marks, jar.jar(), List.of(jar.mainClass()));
    }

    private UnpackedJar jarOf(Part part) throws IOException {
        var jar = folders.jar(part.module());
        if (Files.notExists(jar)) {
            throw new NoSuchFileException(jar.toString(), null, "not built");
        }
        return UnpackedJar.of(jar, folders.runtime());
    }

    private static String fingerprint(List<String> command, Map<String, String> environment) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((command + " " + new TreeMap<>(environment)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** Where the part's output goes. */
    Path log(Part part) {
        return folders.log(part.name());
    }
}
