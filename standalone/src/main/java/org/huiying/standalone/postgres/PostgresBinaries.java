package org.huiying.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.huiying.standalone.runtime.RuntimeFolder;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once from the jar that Maven fetched. */
final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path in(Path runtime) throws IOException {
        var archive = archive();
        try (var packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("There is no PostgreSQL for this kind of machine in the build: " + archive);
            }
            var folder = runtime.resolve("postgres-" + packed.available());
            if (Files.notExists(folder)) {
                var draft = runtime.resolve("postgres-" + UUID.randomUUID() + ".tmp");
                unpack(packed, Files.createDirectories(draft));
                RuntimeFolder.publish(draft, folder);
            }
            return folder;
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An entry of the archive points outside of it: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            target.toFile().setExecutable(true);
        }
    }
}
