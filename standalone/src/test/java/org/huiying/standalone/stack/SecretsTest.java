package org.huiying.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path data;

    @Test
    void areMadeOnceAndKept() throws Exception {
        var first = Secrets.in(data);
        assertThat(Secrets.in(data)).isEqualTo(first);
        assertThat(first.database()).hasSizeGreaterThan(30).isNotEqualTo(first.authorKey());
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        Secrets.in(data);
        var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
