package org.huiying.platform.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON of events and columns; tolerant to fields and enum values that a newer writer added. */
public final class Json {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Fails with a {@code JacksonException} on what is not of that type. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public JsonNode tree(String json) {
        return mapper.readTree(json);
    }
}
