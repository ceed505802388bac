package org.huiying.standalone.runtime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A Spring Boot jar as the JVM likes it best: its classes in one plain jar (with the entries of its folders, which
 * component scanning needs), its libraries beside it. The folder is named after the content, so a rebuild never touches what a running process has open.
 */
public record UnpackedJar(Path jar, String mainClass) {
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Raised whenever the same jar is unpacked in another way, so that no folder of the old way is taken for the new. */
    private static final byte LAYOUT = 2;

    /** Of a Spring Boot jar; unpacked now if it was not before. */
    public static UnpackedJar of(Path bootJar, Path runtime) throws IOException {
        var name = bootJar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (var jar = new JarFile(bootJar.toFile())) {
            var folder = runtime.resolve(name + "-" + fingerprint(jar));
            if (Files.notExists(folder)) {
                var draft = Files.createDirectories(runtime.resolve(name + "-" + UUID.randomUUID() + ".tmp"));
                unpack(jar, draft);
                RuntimeFolder.publish(draft, folder);
            }
            return new UnpackedJar(
                    folder.resolve("application.jar"),
                    jar.getManifest().getMainAttributes().getValue("Start-Class"));
        }
    }

    /** Of a plain jar with its libraries beside it: the same, by copying. */
    public static Path copyOf(Path plainJar, Path runtime) throws IOException {
        try (var jar = new JarFile(plainJar.toFile())) {
            var folder = runtime.resolve("standalone-" + fingerprint(jar));
            if (Files.notExists(folder)) {
                var draft = Files.createDirectories(runtime.resolve("standalone-" + UUID.randomUUID() + ".tmp"));
                Files.createDirectories(draft.resolve("lib"));
                Files.copy(plainJar, draft.resolve("application.jar"));
                for (var library : jar.getManifest()
                        .getMainAttributes()
                        .getValue("Class-Path")
                        .split(" ", -1)) {
                    Files.copy(plainJar.resolveSibling(library), draft.resolve(library));
                }
                RuntimeFolder.publish(draft, folder);
            }
            return folder.resolve("application.jar");
        }
    }

    /** From the table of contents alone, which holds a checksum of each entry: no need to read 60 MB. */
    private static String fingerprint(JarFile jar) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LAYOUT);
            jar.stream().forEach(entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, entry.getCrc()));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void unpack(JarFile jar, Path folder) throws IOException {
        var libraries = Files.createDirectories(folder.resolve("lib"));
        var target = new BufferedOutputStream(Files.newOutputStream(folder.resolve("application.jar")));
        try (var application = new JarOutputStream(target, manifest(jar))) {
            application.setLevel(1);
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    try (var library = jar.getInputStream(entry)) {
                        Files.copy(library, libraries.resolve(fileName(entry)));
                    }
                } else if (entry.getName().startsWith(CLASSES)
                        && !entry.getName().equals(CLASSES)) {
                    application.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                    try (var content = jar.getInputStream(entry)) {
                        content.transferTo(application);
                    }
                }
            }
        }
    }

    private static Manifest manifest(JarFile jar) throws IOException {
        var manifest = new Manifest(jar.getManifest());
        var attributes = manifest.getMainAttributes();
        var libraries = jar.stream()
                .filter(e -> e.getName().startsWith(LIBRARIES) && !e.isDirectory())
                .map(e -> "lib/" + fileName(e))
                .collect(Collectors.joining(" ", ContextAhead.NAME + " ", ""));
        attributes.put(Attributes.Name.MAIN_CLASS, attributes.getValue("Start-Class"));
        attributes.put(Attributes.Name.CLASS_PATH, libraries);
        attributes.keySet().removeIf(key -> key.toString().startsWith("Spring-Boot-"));
        return manifest;
    }

    private static String fileName(JarEntry entry) {
        return entry.getName().substring(LIBRARIES.length());
    }
}
