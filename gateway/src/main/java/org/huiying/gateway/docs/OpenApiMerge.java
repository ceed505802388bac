package org.huiying.gateway.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one OpenAPI description of several. A component or operation name that two services use differently gets the
 * later service's name in front; of a path that two describe, the first description stays.
 */
final class OpenApiMerge {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode paths = JSON.objectNode();
    private final ObjectNode components = JSON.objectNode();
    private final Set<String> operationIds = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    /** Takes in the description of one service. */
    OpenApiMerge add(String service, JsonNode description) {
        var document = description.deepCopy();
        rename(document, collisions(service, document.path("components")));
        document.path("components")
                .properties()
                .forEach(kind -> addComponents(kind.getKey(), kind.getValue(), service));
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        return this;
    }

    /** Says that a service could not be asked. */
    OpenApiMerge without(String service) {
        missing.add(service);
        return this;
    }

    ObjectNode merged(String version) {
        var merged = JSON.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "回应 Huiying")
                .put("version", version)
                .put("description", "县级民政部门网络舆情监测、研判、回应平台的全部接口，均经网关访问。");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("security").addObject().putArray("bearer");
        merged.set("paths", paths);
        components
                .withObjectProperty("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        merged.set("components", components);
        if (!missing.isEmpty()) {
            tellMissing(merged);
        }
        return merged;
    }

    private void tellMissing(ObjectNode merged) {
        var names = merged.putArray("x-missing");
        missing.forEach(names::add);
        var info = merged.withObjectProperty("info");
        var said = info.path("description").asString() + "\n\n**暂缺**：服务 %s 未应答，其接口未列出。";
        info.put("description", said.formatted(String.join("、", missing)));
    }

    private Map<String, String> collisions(String service, JsonNode theirs) {
        var renamed = new HashMap<String, String>();
        theirs.properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    var known = components.path(kind.getKey()).path(component.getKey());
                    if (!known.isMissingNode() && !known.equals(component.getValue())) {
                        var pointer = "#/components/" + kind.getKey() + "/";
                        renamed.put(pointer + component.getKey(), pointer + service + "." + component.getKey());
                    }
                }));
        return renamed;
    }

    private void addComponents(String kind, JsonNode theirs, String service) {
        var ours = components.withObjectProperty(kind);
        theirs.properties().forEach(component -> {
            var known = ours.path(component.getKey());
            var taken = !known.isMissingNode() && !known.equals(component.getValue());
            ours.set(taken ? service + "." + component.getKey() : component.getKey(), component.getValue());
        });
    }

    private void addPath(String service, String path, JsonNode item) {
        if (!path.startsWith("/api/") && !path.startsWith("/public/")) {
            return;
        }
        var ours = paths.withObjectProperty(path);
        item.properties().forEach(entry -> {
            if (!ours.has(entry.getKey())) {
                ours.set(entry.getKey(), entry.getValue());
                if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                    complete(service, path, operation);
                }
            }
        });
    }

    private void complete(String service, String path, ObjectNode operation) {
        operation.put("x-service", service);
        var id = operation.path("operationId").asString("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service + "-" + id);
            operationIds.add(service + "-" + id);
        }
        if (path.startsWith("/public/")) {
            operation.putArray("security");
        }
    }

    private static void rename(JsonNode node, Map<String, String> renamed) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(entry -> {
                    var target = renamed.get(entry.getValue().asString(""));
                    if (target != null) {
                        entry.setValue(StringNode.valueOf(target));
                    } else {
                        rename(entry.getValue(), renamed);
                    }
                });
            case ArrayNode array -> array.forEach(element -> rename(element, renamed));
            default -> {}
        }
    }
}
