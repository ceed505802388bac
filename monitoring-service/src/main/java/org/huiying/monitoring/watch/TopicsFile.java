package org.huiying.monitoring.watch;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.platform.id.NameBasedIds;
import org.huiying.platform.json.Json;

/** Watch topics for tools that work without a service: the shipped ones, or those of a file. */
public final class TopicsFile {

    private static final long VERSION = 1;

    private TopicsFile() {}

    /** The topics that a new installation begins with. */
    public static CompiledTopics shipped() {
        return CompiledTopics.compile(VERSION, ShippedTopics.all(), new LinearPatterns());
    }

    /**
     * Topics as the API takes them, in a JSON array.
     *
     * @throws IOException if the file cannot be read, or one of its topics would be refused by the API
     */
    public static CompiledTopics read(Path file) throws IOException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var forms = new Json().read(Files.readString(file, StandardCharsets.UTF_8), WatchTopicForm[].class);
            var topics = new ArrayList<WatchTopic>();
            for (var form : forms) {
                var faults = validation.getValidator().validate(form);
                if (!faults.isEmpty()) {
                    var first = faults.iterator().next();
                    throw new IOException("%s: topic %d: %s %s"
                            .formatted(file, topics.size() + 1, first.getPropertyPath(), first.getMessage()));
                }
                topics.add(form.topic(NameBasedIds.v5(ShippedTopics.NAMESPACE, form.name()), VERSION));
            }
            return CompiledTopics.compile(VERSION, List.copyOf(topics), new LinearPatterns());
        } catch (RuntimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
