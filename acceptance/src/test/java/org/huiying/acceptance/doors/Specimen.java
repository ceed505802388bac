package org.huiying.acceptance.doors;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The smallest body that a described schema lets pass, and ways of spoiling it. */
final class Specimen {

    private final Node document;

    private Specimen(Node document) {
        this.document = document;
    }

    static Object of(Door door) {
        return new Specimen(door.document()).value(door.json().orElseThrow());
    }

    /** A body of which one field has a type that it cannot have; the whole, where there are no fields. */
    static Object ofWrongType(Door door) {
        var schema = door.json().orElseThrow();
        var properties = schema.at("properties");
        var field = properties.keys().stream().sorted().findFirst();
        if (field.isEmpty()) {
            return List.of(1);
        }
        var type = properties.at(field.get()).resolved(door.document()).text("type");
        var wrong = type.equals("object") || type.equals("array") ? (Object) "text" : Map.of("not", List.of("this"));
        return Map.of(field.get(), wrong);
    }

    private Object value(Node given) {
        var schema = given.resolved(document);
        var allowed = schema.at("enum").items().findFirst();
        if (allowed.isPresent()) {
            return String.valueOf(allowed.get().value());
        }
        return switch (schema.text("type")) {
            case "object" -> object(schema);
            case "array" -> List.of(value(schema.at("items")));
            case "integer", "number" ->
                schema.has("minimum") ? schema.at("minimum").value() instanceof Object least ? least : 1 : 1;
            case "boolean" -> false;
            default -> text(schema);
        };
    }

    private Map<String, Object> object(Node schema) {
        var object = new LinkedHashMap<String, Object>();
        schema.at("required")
                .texts()
                .forEach(name -> object.put(name, value(schema.at("properties").at(name))));
        return object;
    }

    private static String text(Node schema) {
        return switch (schema.text("format")) {
            case "date-time" -> Instant.now().plusSeconds(86_400).toString();
            case "date" -> "2030-01-01";
            case "duration" -> "PT1H";
            case "uuid" -> "f47ac10b-58cc-4372-a567-0e02b2c3d479";
            default -> "样本";
        };
    }
}
