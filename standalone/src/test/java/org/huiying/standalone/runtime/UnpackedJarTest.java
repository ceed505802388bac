package org.huiying.standalone.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarTest {
    @TempDir
    Path folder;

    @Test
    void classesComeIntoOneJarAndLibrariesBesideIt() throws Exception {
        var unpacked = UnpackedJar.of(bootJar("content"), folder.resolve("runtime"));
        assertThat(unpacked.mainClass()).isEqualTo("org.example.Main");
        try (var jar = new JarFile(unpacked.jar().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("org.example.Main");
            assertThat(manifest.getValue(Attributes.Name.CLASS_PATH)).isEqualTo("ahead.jar lib/one.jar");
            assertThat(jar.getEntry("org/example/"))
                    .as("component scanning looks for folders")
                    .isNotNull();
            assertThat(jar.getEntry("org/example/some.txt")).isNotNull();
        }
        assertThat(unpacked.jar().resolveSibling("lib/one.jar")).hasContent("library");
    }

    @Test
    void theSameContentIsUnpackedOnceAndOtherContentElsewhere() throws Exception {
        var runtime = folder.resolve("runtime");
        var first = UnpackedJar.of(bootJar("content"), runtime);
        assertThat(UnpackedJar.of(bootJar("content"), runtime)).isEqualTo(first);
        assertThat(UnpackedJar.of(bootJar("changed"), runtime)).isNotEqualTo(first);
        assertThat(first.jar()).exists();
    }

    private Path bootJar(String content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "org.example.Main");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            add(jar, "BOOT-INF/classes/org/example/", "");
            add(jar, "BOOT-INF/classes/org/example/some.txt", content);
            add(jar, "BOOT-INF/lib/one.jar", "library");
            add(jar, "org/springframework/boot/loader/Loader.class", "loader");
        }
        return Files.write(folder.resolve("some-0.1.0.jar"), bytes.toByteArray());
    }

    private static void add(JarOutputStream jar, String name, String content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
