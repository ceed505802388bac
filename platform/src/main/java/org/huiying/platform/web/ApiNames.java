package org.huiying.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Names in the OpenAPI description that stay when code is moved or added: operations and tags are called by their path,
 * bodies by the feature that they belong to.
 */
final class ApiNames extends TypeNameResolver implements GlobalOpenApiCustomizer {

    private final String service;

    ApiNames(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getInfo().title("Huiying " + service).version("v1");
        api.setTags(null);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> name(path, method, operation)));
    }

    private static void name(String path, PathItem.HttpMethod method, Operation operation) {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        var segments = List.of(path.replaceFirst("^/(api/v1/)?", "").split("/"));
        for (var segment : segments) {
            var word = segment.startsWith("{") ? "by-" + segment : segment;
            for (var part : word.split("[^A-Za-z0-9]+")) {
                id.append(capitalised(part));
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> parameter.getName().startsWith("!")); // must be absent
        }
        operation.operationId(id.toString()).tags(List.of(segments.getFirst().replaceFirst("\\..*", "")));
    }

    /** {@code Form} in {@code SourceController} is a {@code SourceForm}; two of one name would be shown as one. */
    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName();
        }
        var prefix = getNameOfClass(outer).replaceFirst("(Controller|Repository|Handler)$", "");
        return type.getSimpleName().startsWith(prefix) ? type.getSimpleName() : prefix + type.getSimpleName();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
