package org.huiying.standalone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords that a stack makes for itself when its data folder is new; readable by the owner only. */
public record Secrets(String database, String authorKey) {
    private static final String DATABASE = "database";
    private static final String AUTHOR_KEY = "author-key";

    /** Reads them, or makes them first. */
    public static Secrets in(Path data) throws IOException {
        var file = data.resolve("secrets.properties");
        if (Files.notExists(file)) {
            create(file);
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new Secrets(values.getProperty(DATABASE), values.getProperty(AUTHOR_KEY));
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "secrets", ".tmp", ownerOnly);
        Files.writeString(draft, DATABASE + "=" + random() + "\n" + AUTHOR_KEY + "=" + random() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
