package org.huiying.monitoring.suspicion;

import static org.huiying.monitoring.Matters.path;

import java.util.List;
import java.util.Map;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;

/** Grounds to hold something for false, and marks of them. */
record Marks(Matters matters) {

    static final String CLAIM = "低保将全部取消";
    static final Map<String, Object> DAILY =
            Map.of("name", "云溪日报", "url", "https://www.yunxidaily.example/a/1", "says", "低保政策没有变化");
    static final Map<String, Object> CITY =
            Map.of("name", "市民政局公告", "url", "https://mzj.city.example/2026/7", "says", "没有取消低保的文件");

    IncidentRef registered(String title) {
        return matters.registered(title, "summary", title + "，群众来电询问", "area", "SOCIAL_ASSISTANCE");
    }

    Answer mark(Api who, IncidentRef matter, Map<String, ?> body) {
        return who.post(path(matter, "/suspected-false"), body, "If-Match", matters.etag(matter));
    }

    @SafeVarargs
    static Map<String, Object> sources(Map<String, Object>... sources) {
        return Map.of("claim", CLAIM, "sources", List.of(sources));
    }
}
