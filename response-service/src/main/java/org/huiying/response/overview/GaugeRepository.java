package org.huiying.response.overview;

import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of the open work, without drills. */
@Component
final class GaugeRepository {

    /** One gauge's labels and value. */
    record Figure(Tags tags, double value) {}

    private static final String INCIDENTS = """
            SELECT coalesce(plan_grade, 'NONE'), state, count(*) FROM incident
            WHERE NOT exercise AND state NOT IN ('CLOSED', 'MERGED', 'TRANSFERRED', 'DISMISSED') GROUP BY 1, 2""";

    private static final String CLOCKS = """
            SELECT c.name, CASE WHEN c.state = 'PAUSED' THEN 'PAUSED' WHEN c.due_at <= now() THEN 'OVERDUE'
                                WHEN c.warned = 0 THEN 'UNDER_50' ELSE 'OVER_' || c.warned END, count(*)
            FROM clock c JOIN incident i USING (incident_id)
            WHERE NOT i.exercise AND c.state IN ('RUNNING', 'WARNED', 'PAUSED') GROUP BY 1, 2""";

    private static final String DEADLINES = """
            SELECT c.name, '', extract(epoch FROM min(c.due_at))::double precision
            FROM clock c JOIN incident i USING (incident_id)
            WHERE NOT i.exercise AND c.state IN ('RUNNING', 'WARNED') GROUP BY 1""";

    private static final String CONCERNS = """
            SELECT coalesce(i.plan_grade, 'NONE'), '', count(*) FROM concern c JOIN incident i USING (incident_id)
            WHERE NOT i.exercise AND c.state <> 'ANSWERED' GROUP BY 1""";

    private final JdbcClient jdbc;

    GaugeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> incidents() {
        return figures(INCIDENTS, "grade", "state");
    }

    List<Figure> clocks() {
        return figures(CLOCKS, "clock", "band");
    }

    List<Figure> deadlines() {
        return figures(DEADLINES, "clock", "");
    }

    List<Figure> concerns() {
        return figures(CONCERNS, "grade", "");
    }

    private List<Figure> figures(String sql, String first, String second) {
        return jdbc.sql(sql)
                .query((row, _) -> {
                    var tags = Tags.of(first, row.getString(1));
                    var all = second.isEmpty() ? tags : tags.and(second, row.getString(2));
                    return new Figure(all, row.getDouble(3));
                })
                .list();
    }
}
