package org.huiying.monitoring.opinion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.huiying.platform.config.InstallationSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers by which people call incidents: series, division, year of the office, and a count without gaps. */
@Component
final class IncidentNumberRepository {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final InstallationSettings installation;
    private final JdbcClient jdbc;

    IncidentNumberRepository(InstallationSettings installation, JdbcClient jdbc) {
        this.installation = installation;
        this.jdbc = jdbc;
    }

    /** The next one, in the caller's transaction; concurrent callers wait for each other, so that none is skipped. */
    String next(boolean exercise, Instant now) {
        var series = (exercise ? "YL-" : "MZ-") + installation.division();
        var year = now.atZone(OFFICE).getYear();
        return String.format(Locale.ROOT, "%s-%d-%06d", series, year, count(series, year));
    }

    private int count(String series, int year) {
        return jdbc.sql("""
                        INSERT INTO opinion_number AS n (series, year, last) VALUES (:series, :year, 1)
                        ON CONFLICT (series, year) DO UPDATE SET last = n.last + 1 RETURNING last""")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
