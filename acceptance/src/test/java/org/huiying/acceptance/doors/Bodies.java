package org.huiying.acceptance.doors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import tools.jackson.databind.json.JsonMapper;

/** A body that each door takes: written here where a schema alone does not make one. */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FORM = "multipart/form-data; boundary=doors";
    private static final String TABLE = """
            --doors\r
            Content-Disposition: form-data; name="file"; filename="hotline.csv"\r
            Content-Type: text/csv\r
            \r
            工单编号,来电时间,诉求标题,诉求内容\r
            D-1,2026-11-20 10:00,咨询,咨询婚姻登记的时间\r
            --doors--\r
            """;

    private final RunningStack stack;
    private final Map<String, Object> bodies = new HashMap<>();

    Bodies(RunningStack stack) {
        this.stack = stack;
        writeBodies();
    }

    /** What was written for this door. */
    Object of(String door) {
        return Optional.ofNullable(bodies.get(door)).orElseThrow();
    }

    void put(String door, Object body) {
        bodies.put(door, body);
    }

    byte[] bodyOf(Door door) {
        if (typeOf(door).equals(FORM)) {
            return TABLE.getBytes(StandardCharsets.UTF_8);
        }
        if (door.json().isEmpty()) {
            return new byte[0];
        }
        var body = bodies.containsKey(door.name()) ? bodies.get(door.name()) : Specimen.of(door);
        return JSON.writeValueAsBytes(body instanceof Map<?, ?> map && map.containsKey("name") ? renamed(map) : body);
    }

    /** Another body than the one before, of the same type. */
    byte[] otherBodyOf(Door door) {
        var other = typeOf(door).equals(FORM) ? TABLE.replace("D-1", "D-2") : "{\"other\":true}";
        return other.getBytes(StandardCharsets.UTF_8);
    }

    /** Names of sources, watch topics and warning rules are given once. */
    private static Map<Object, Object> renamed(Map<?, ?> body) {
        var other = new LinkedHashMap<Object, Object>(body);
        other.put("name", "doors " + UUID.randomUUID());
        return other;
    }

    String typeOf(Door door) {
        return door.name().equals("POST /api/v1/imports") ? FORM : "application/json";
    }

    private void writeBodies() {
        var past = Instant.now().minusSeconds(3600).toString();
        var future = Instant.now().plusSeconds(86_400).toString();
        bodies.put(
                "POST /api/v1/opinions",
                Map.of("title", "门的试验", "summary", "门的试验", "area", "MARRIAGE", "origin", "PATROL", "foundAt", past));
        bodies.put(
                "POST /api/v1/mentions",
                Map.of(
                        "mentions",
                        List.of(Map.of(
                                "source", "doors", "externalId", "1", "text", "今天婚姻登记处门口的桂花开了", "publishedAt", past))));
        bodies.put(
                "POST /api/v1/sources",
                Map.of(
                        "name",
                        "doors",
                        "kind",
                        "RSS",
                        "url",
                        stack.devtools() + "/none",
                        "mediaLevel",
                        "COUNTY",
                        "sourceType",
                        "NEWS",
                        "intervalSeconds",
                        604_800,
                        "enabled",
                        false));
        bodies.put("PUT /api/v1/sources/{id}", bodies.get("POST /api/v1/sources"));
        bodies.put(
                "POST /api/v1/imports/profiles",
                Map.of(
                        "name",
                        "doors",
                        "source",
                        "门的试验",
                        "sourceType",
                        "HOTLINE",
                        "mediaLevel",
                        "COUNTY",
                        "columns",
                        Map.of(
                                "EXTERNAL_ID", List.of("门牌号"),
                                "TEXT", List.of("门上的话"),
                                "PUBLISHED_AT", List.of("开门时间"))));
        bodies.put(
                "POST /api/v1/watch-topics",
                Map.of(
                        "name",
                        "doors",
                        "area",
                        "PLACE_NAMES",
                        "any",
                        List.of("门牌试验词"),
                        "raise",
                        Map.of("mode", "FIRST_MATCH")));
        bodies.put("PUT /api/v1/watch-topics/{id}", bodies.get("POST /api/v1/watch-topics"));
        var rule = Map.of("name", "doors", "area", "PLACE_NAMES", "words", List.of("门牌试验词"));
        bodies.put("POST /api/v1/warning-rules", rule);
        bodies.put("PUT /api/v1/warning-rules/{id}", rule);
        bodies.put("POST /api/v1/warning-rules/trial", Map.of("days", 1, "rule", rule));
        bodies.put(
                "POST /api/v1/incidents/{incidentId}/grades",
                Map.of("planGrade", "IV", "statutoryClass", "GENERAL", "reason", "试验"));
        bodies.put("POST /api/v1/incidents/{}/statements", Map.of("kind", "FULL", "title", "情况说明", "body", "正在核查。"));
        bodies.put("POST /api/v1/statements/{id}/publications", Map.of("channels", List.of("WEBSITE")));
        bodies.put("POST /api/v1/incidents/{}/tasks", Map.of("title", "核实", "unit", "社会救助股", "dueAt", future));
        bodies.put("POST /api/v1/incidents/{}/consultations", Map.of("departments", List.of("公安局")));
        bodies.put(
                "POST /api/v1/contacts",
                Map.of("post", "OFFICE", "channel", "EMAIL", "address", "office@example.test"));
        bodies.put(
                "POST /api/v1/subscriptions",
                Map.of(
                        "url",
                        stack.devtools() + "/hooks/doors",
                        "types",
                        List.of("org.huiying.assessment.EscalatedToCounty.v1")));
        bodies.put(
                "POST /api/v1/notification-rules",
                Map.of(
                        "eventType", "org.huiying.response.IncidentClosed.v1",
                        "text", "已办结",
                        "steps",
                                List.of(Map.of(
                                        "posts",
                                        List.of("OFFICE"),
                                        "channels",
                                        List.of("IN_APP"),
                                        "waitFor",
                                        "PT1H"))));
        bodies.put("POST /api/v1/plans", plan());
    }

    private Object plan() {
        Answer active = Until.there(
                "the plan",
                SOON,
                () -> Optional.of(
                        stack.as("office-head").get("/api/v1/plans/active").ok()));
        return active.json().path("plan");
    }
}
