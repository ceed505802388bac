package org.huiying.monitoring.importing;

import static org.huiying.platform.sql.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the profiles that were saved, and which profile read which heading last. */
@Component
final class ProfileRepository {

    private final JdbcClient jdbc;
    private final Json json;

    ProfileRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Profile> all() {
        return jdbc.sql("SELECT mapping FROM import_profile ORDER BY name")
                .query((rs, _) -> json.read(rs.getString("mapping"), Profile.class))
                .list();
    }

    OptionalLong version(String name) {
        return jdbc.sql("SELECT version FROM import_profile WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** False if there is one of that name. */
    boolean insert(Profile profile, Instant now) {
        return jdbc.sql("""
                        INSERT INTO import_profile (name, mapping, version, updated_at) VALUES (:name, :mapping::jsonb, 1, :now)
                        ON CONFLICT (name) DO NOTHING""")
                        .param("name", profile.name())
                        .param("mapping", json.write(profile))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Puts it in the place of one of the same name, if there is one that says something else. */
    void put(Profile profile, Instant now) {
        jdbc.sql("""
                        INSERT INTO import_profile AS p (name, mapping, version, updated_at)
                        VALUES (:name, :mapping::jsonb, 1, :now)
                        ON CONFLICT (name) DO UPDATE
                        SET mapping = excluded.mapping, version = p.version + 1, updated_at = excluded.updated_at
                        WHERE p.mapping <> excluded.mapping""")
                .param("name", profile.name())
                .param("mapping", json.write(profile))
                .param("now", utc(now))
                .update();
    }

    /** False if the version is no longer the stored one. */
    boolean delete(String name, long version) {
        jdbc.sql("DELETE FROM import_heading WHERE name = :name")
                .param("name", name)
                .update();
        return jdbc.sql("DELETE FROM import_profile WHERE name = :name AND version = :version")
                        .param("name", name)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<String> nameFor(String headingSha256) {
        return jdbc.sql("SELECT name FROM import_heading WHERE heading_sha256 = :heading")
                .param("heading", headingSha256)
                .query(String.class)
                .optional();
    }

    void remember(String headingSha256, String name, Instant now) {
        jdbc.sql("""
                        INSERT INTO import_heading (heading_sha256, name, used_at) VALUES (:heading, :name, :now)
                        ON CONFLICT (heading_sha256) DO UPDATE SET name = excluded.name, used_at = excluded.used_at""")
                .param("heading", headingSha256)
                .param("name", name)
                .param("now", utc(now))
                .update();
    }
}
