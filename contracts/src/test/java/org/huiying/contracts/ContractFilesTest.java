package org.huiying.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that others read say exactly what the records say, and samples of every version stay readable. */
class ContractFilesTest {

    static Stream<EventCatalog.Entry> events() {
        return Topics.catalog().entries().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaOnDiskIsTheSchemaOfTheRecord(EventCatalog.Entry event) {
        var file = ContractFiles.SCHEMAS.resolve(event.type() + ".json");
        var expected = ContractFiles.JSON.writeValueAsString(SchemaWriter.schema(event)) + "\n";
        if (ContractFiles.updating()) {
            ContractFiles.write(file, expected);
        }
        assertThat(ContractFiles.read(file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theGoldenSampleIsReadAndWrittenUnchanged(EventCatalog.Entry event) {
        var file = ContractFiles.GOLDEN.resolve(event.type() + ".json");
        if (ContractFiles.updating() && !Files.exists(file)) {
            var sample = SampleWriter.sample(event.body(), "sample");
            ContractFiles.write(file, ContractFiles.JSON.writeValueAsString(sample) + "\n");
        }
        var golden = ContractFiles.read(file);
        Event read = ContractFiles.JSON.readValue(golden, event.body());
        assertThat(told(ContractFiles.JSON.readTree(ContractFiles.JSON.writeValueAsString(read))))
                .as("the same again; a field that was added since is null")
                .isEqualTo(told(ContractFiles.JSON.readTree(golden)));
        assertThat(read.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theGoldenSampleFollowsItsSchema(EventCatalog.Entry event) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.read(ContractFiles.SCHEMAS.resolve(event.type() + ".json")));
        var golden = ContractFiles.read(ContractFiles.GOLDEN.resolve(event.type() + ".json"));
        assertThat(schema.validate(golden, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON))
                .as("an empty body does not follow it")
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldThatANewerWriterAddedIsPassedOver(EventCatalog.Entry event) {
        var golden = ContractFiles.read(ContractFiles.GOLDEN.resolve(event.type() + ".json"));
        var newer = golden.replaceFirst("\\{", "{\"addedLater\": {\"x\": 1},");
        var old = ContractFiles.JSON.readValue(golden, event.body());
        assertThat((Object) tolerant().readValue(newer, event.body())).isEqualTo(old);
    }

    /** The golden sample shows what was there at first; this one also has every field that was added since. */
    @ParameterizedTest
    @MethodSource("events")
    void aSampleWithEveryFieldOfTodayIsReadUnchangedAndFollowsTheSchema(EventCatalog.Entry event) {
        var sample = SampleWriter.sample(event.body(), "sample");
        var written = ContractFiles.JSON.writeValueAsString(sample);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.read(ContractFiles.SCHEMAS.resolve(event.type() + ".json")));
        assertThat((Object) ContractFiles.JSON.readValue(written, event.body())).isEqualTo(sample);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Test
    void noSchemaOrSampleIsLeftOfAnEventThatIsGone() throws IOException {
        var known = events().map(e -> e.type() + ".json").collect(Collectors.toCollection(TreeSet::new));
        assertThat(names(ContractFiles.SCHEMAS)).isEqualTo(known);
        assertThat(names(ContractFiles.GOLDEN)).isEqualTo(known);
    }

    @Test
    void theAsyncApiDocumentDescribesExactlyTheseTopicsAndEvents() {
        var expected = DocumentWriter.asyncApi();
        if (ContractFiles.updating()) {
            ContractFiles.write(ContractFiles.ASYNCAPI, expected);
        }
        assertThat(ContractFiles.read(ContractFiles.ASYNCAPI)).isEqualTo(expected);
    }

    @Test
    void theEventCatalogueForPeopleIsCurrent() {
        var expected = DocumentWriter.eventsPage();
        if (ContractFiles.updating()) {
            ContractFiles.write(ContractFiles.EVENTS, expected);
        }
        assertThat(ContractFiles.read(ContractFiles.EVENTS)).isEqualTo(expected);
    }

    /** What a body says; null says nothing. */
    private static JsonNode told(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(ContractFilesTest::told);
        return node;
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static tools.jackson.databind.json.JsonMapper tolerant() {
        return ContractFiles.JSON
                .rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
