package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the comparison of two descriptions finds, and what it lets pass. */
class BreakingChangesTest {

    private static final String BEFORE = """
            paths:
              /things:
                get:
                  parameters: [{name: state, in: query}]
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {'201': {description: Created}}
            components:
              schemas:
                Thing:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, size: {type: integer}}
            """;

    @Test
    void nothingIsLostWhereNothingChanged() {
        assertThat(after(BEFORE)).isEmpty();
    }

    @Test
    void moreDoorsAndFieldsBreakNothing() {
        assertThat(after(BEFORE.replace("size: {", "colour: {type: string}, size: {")))
                .isEmpty();
        assertThat(after(BEFORE.replace("  /things:", "  /others: {get: {responses: {}}}\n  /things:")))
                .isEmpty();
    }

    @Test
    void aDoorThatIsGoneIsFound() {
        assertThat(after(BEFORE.replace("    get:", "    put:"))).containsExactly("get /things is gone");
    }

    @Test
    void aParameterThatIsGoneOrNewlyDueIsFound() {
        assertThat(after(BEFORE.replace("name: state,", "name: other, required: true,")))
                .containsExactly("get /things lost state", "get /things now demands other");
    }

    @Test
    void anotherTypeOrStatusIsFound() {
        assertThat(after(BEFORE.replace("size: {type: integer}", "size: {type: string}")))
                .contains("get /things 200 /size: integer became string");
        assertThat(after(BEFORE.replace("'201'", "'200'"))).containsExactly("post /things no longer answers 201");
    }

    @Test
    void aFieldThatIsNewlyDueIsFoundInRequestsOnly() {
        assertThat(after(BEFORE.replace("[name]", "[name, size]")))
                .containsExactly("post /things takes now demands /size");
    }

    @Test
    void aDoorThatKeepsNoConventionIsToldSo() {
        var door = Map.<String, Object>of("responses", Map.of(), "security", List.of());
        Map<String, Object> description = Map.of("paths", Map.of("/things/{id}", Map.of("delete", door)));
        var name = "delete /things/{id} ";

        assertThat(DoorConventions.brokenBy(description))
                .containsExactlyInAnyOrder(
                        name + "has no summary",
                        name + "does not tell of default",
                        name + "does not tell of 401",
                        name + "does not tell of 403",
                        name + "does not tell of 404",
                        name + "does not tell of If-Match");
    }

    private static List<String> after(String description) {
        return BreakingChanges.between(new Yaml().load(BEFORE), new Yaml().load(description));
    }
}
