package org.huiying.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes one sample of a record, the same at every run; a golden file is born from it once and then never changed. */
final class SampleWriter {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("number", "MZ-330212-2026-000123"),
            Map.entry("title", "青禾镇高龄津贴发放问题"),
            Map.entry("township", "青禾镇"),
            Map.entry("text", "村里老人的高龄津贴三个月没有到账，去问了两次都说再等等。"),
            Map.entry("url", "http://localhost:8080/public/statements/2026-12"),
            Map.entry("unit", "社会救助股"),
            Map.entry("question", "停发的津贴什么时候补发？"),
            Map.entry("reason", "经核实，情况属实。"),
            Map.entry("basis", "国办发〔2016〕80号"));

    private SampleWriter() {}

    static Object sample(Type type, String name) {
        if (type instanceof ParameterizedType p) {
            var arguments = p.getActualTypeArguments();
            return p.getRawType() == Map.class
                    ? Map.of(sample(arguments[0], name), sample(arguments[1], name))
                    : List.of(sample(arguments[0], name));
        }
        return plain((Class<?>) type, name);
    }

    private static Object plain(Class<?> type, String name) {
        if (type == String.class) {
            return TEXTS.getOrDefault(name, name.endsWith("Sha256") ? "9f86d081884c7d65".repeat(4) : "示例" + name);
        } else if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-23T01:35:00Z");
        } else if (type == Duration.class) {
            return Duration.ofHours(5);
        } else if (type == boolean.class) {
            return name.equals("statutory");
        } else if (type == int.class || type == Integer.class) {
            return 3;
        } else if (type == long.class) {
            return 7L;
        } else if (type == double.class || type == Double.class) {
            return 0.75;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type);
    }

    private static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                types[i] = component.getType();
                values[i] = sample(component.getGenericType(), component.getName());
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
