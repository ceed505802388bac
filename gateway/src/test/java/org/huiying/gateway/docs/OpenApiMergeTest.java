package org.huiying.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiMergeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void keepsThePathsOfAllServicesThatTheDoorLeadsTo() {
        var merged = new OpenApiMerge()
                .add("monitoring", json("{'paths':{'/api/v1/opinions':{'get':{}},'/mailbox':{'get':{}}}}"))
                .add("response", json("{'paths':{'/api/v1/incidents':{'get':{}},'/public/statements':{'get':{}}}}"))
                .merged("v1");

        assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(merged.path("paths").propertyNames())
                .containsExactly("/api/v1/opinions", "/api/v1/incidents", "/public/statements");
        assertThat(merged.at("/paths/~1public~1statements/get/security").isArray())
                .isTrue();
        assertThat(merged.at("/paths/~1api~1v1~1incidents/get/x-service").asString())
                .isEqualTo("response");
        assertThat(merged.has("x-missing")).isFalse();
    }

    @Test
    void sharesEqualComponentsAndRenamesDifferentOnesWithTheirReferences() {
        var same = "'Problem':{'type':'object'}";
        var monitoring = "{'components':{'schemas':{" + same + ",'View':{'type':'string'}}}}";
        var response = "{'paths':{'/api/v1/incidents':{'get':{'r':[{'$ref':'#/components/schemas/View'},"
                + "{'$ref':'#/components/schemas/Problem'}]}}},"
                + "'components':{'schemas':{" + same + ",'View':{'type':'integer'},"
                + "'Page':{'items':{'$ref':'#/components/schemas/View'}}}}}";

        var merged = new OpenApiMerge()
                .add("monitoring", json(monitoring))
                .add("response", json(response))
                .merged("v1");

        var schemas = merged.at("/components/schemas");
        assertThat(schemas.propertyNames()).containsExactly("Problem", "View", "response.View", "Page");
        assertThat(schemas.at("/Page/items/$ref").asString()).isEqualTo("#/components/schemas/response.View");
        var references = merged.at("/paths/~1api~1v1~1incidents/get/r");
        assertThat(references.at("/0/$ref").asString()).isEqualTo("#/components/schemas/response.View");
        assertThat(references.at("/1/$ref").asString()).isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void makesOperationIdsUnique() {
        var merged = new OpenApiMerge()
                .add("monitoring", json("{'paths':{'/api/v1/a':{'get':{'operationId':'list'}}}}"))
                .add("response", json("{'paths':{'/api/v1/b':{'get':{'operationId':'list'}}}}"))
                .merged("v1");

        assertThat(merged.at("/paths/~1api~1v1~1a/get/operationId").asString()).isEqualTo("list");
        assertThat(merged.at("/paths/~1api~1v1~1b/get/operationId").asString()).isEqualTo("response-list");
    }

    @Test
    void namesTheServicesThatAreMissing() {
        var merged = new OpenApiMerge().without("assessment").merged("v1");

        assertThat(merged.at("/x-missing/0").asString()).isEqualTo("assessment");
        assertThat(merged.at("/info/description").asString()).contains("assessment 未应答");
        assertThat(merged.path("paths").isEmpty()).isTrue();
    }

    private static JsonNode json(String singleQuoted) {
        return JSON.readTree(singleQuoted.replace('\'', '"'));
    }
}
