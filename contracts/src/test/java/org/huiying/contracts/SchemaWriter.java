package org.huiying.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.wire.EventCatalog;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema (2020-12) of an event from its record; what is not nullable is required. */
final class SchemaWriter {

    private final Map<String, Object> definitions = new TreeMap<>();

    static Map<String, Object> schema(EventCatalog.Entry entry) {
        var writer = new SchemaWriter();
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:huiying:schema:" + entry.type());
        schema.put("title", entry.type());
        schema.put("description", entry.meaning());
        schema.putAll(writer.record(entry.body()));
        if (!writer.definitions.isEmpty()) {
            schema.put("$defs", writer.definitions);
        }
        return schema;
    }

    private Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var annotated = component.getAnnotatedType();
            var nullable = annotated.isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), nullable ? orNull(value(annotated)) : value(annotated));
            if (!nullable) {
                required.add(component.getName());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> value(AnnotatedType annotated) {
        var type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            var arguments = parameterized.getAnnotatedActualTypeArguments();
            var last = value(arguments[arguments.length - 1]);
            return raw(type) == Map.class
                    ? ordered("type", "object", "additionalProperties", last)
                    : ordered("type", "array", "items", last);
        }
        return plain(raw(type));
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class) {
            return ordered("type", "string");
        } else if (type == UUID.class) {
            return ordered("type", "string", "format", "uuid");
        } else if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        } else if (type == Duration.class) {
            return ordered("type", "string", "format", "duration");
        } else if (type == boolean.class) {
            return ordered("type", "boolean");
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return ordered("type", "integer");
        } else if (type == double.class || type == Double.class) {
            return ordered("type", "number");
        } else if (type.isEnum()) {
            var known =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return ordered("type", "string", "x-known-values", known);
        } else if (type.isRecord()) {
            return reference(type);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record(type));
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
