package org.huiying.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.AccessGroups;
import org.huiying.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Says in the OpenAPI description what the conventions add to every door: headers, paging, access and errors. */
final class ApiDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private final AccessGroups groups;

    ApiDescription(AccessGroups groups) {
        this.groups = groups;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class, PageQuery.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(header("If-Match", true, "The ETag with which the resource was read."));
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            var required = method.hasMethodAnnotation(RequiresIdempotencyKey.class);
            operation.addParametersItem(header("Idempotency-Key", required, "The same key is done once in 24 h."));
        }
        if (takes(method, PageQuery.class)) {
            var limit = new IntegerSchema();
            limit._default(50).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
            operation.addParametersItem(query("limit", limit));
            operation.addParametersItem(query("after", new StringSchema()));
            operation.addParametersItem(query("updatedSince", new StringSchema().format("date-time")));
        }
        describeAccess(operation, method.getMethodAnnotation(Access.class));
        describeErrors(operation);
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT"));
        components.addSchemas(PROBLEM, problem());
        components.addResponses(PROBLEM, answer());
        api.setComponents(components);
    }

    /** Which refusals follow from what a door takes; any other is a problem too. */
    private static void describeErrors(Operation operation) {
        var errors = new TreeSet<>(List.of("default"));
        var parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (operation.getSecurity() != null) {
            errors.addAll(List.of("401", "403"));
        }
        if (!parameters.isEmpty()) {
            errors.add("400");
        }
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            errors.add("404");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            errors.addAll(List.of("409", "412", "422", "428"));
        }
        if (parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()))) {
            errors.addAll(List.of("409", "422"));
        }
        if (operation.getRequestBody() != null) {
            errors.addAll(List.of("400", "413", "415"));
        }
        errors.forEach(status -> operation.getResponses().addApiResponse(status, new ApiResponse().$ref(PROBLEM)));
    }

    private static ApiResponse answer() {
        var body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description("A problem, RFC 9457")
                .headers(Map.of("Retry-After", new Header().schema(new IntegerSchema())))
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private void describeAccess(Operation operation, @Nullable Access access) {
        if (access == null || access.open()) {
            return;
        }
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        operation.addExtension(
                "x-posts", groups.posts(access.posts()).stream().sorted().toList());
        operation.addExtension("x-scopes", List.of(access.scopes()));
    }

    private static Schema<?> problem() {
        var error = new Schema<>().type("object");
        List.of("pointer", "code", "detail").forEach(name -> error.addProperty(name, new StringSchema()));
        var problem = new Schema<>().type("object");
        List.of("type", "title", "detail", "instance", "code", "traceId")
                .forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("errors", new Schema<>().type("array").items(error));
        return problem.required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }
}
