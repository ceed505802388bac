package org.huiying.standalone.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Main class of the broker process: formats a new folder, then serves until it is told to stop. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /** Arguments: port, controller port, folder; a fourth one, {@code train}, stops it as soon as it serves. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[2]);
        var settings = BrokerSettings.of(Integer.parseInt(args[0]), Integer.parseInt(args[1]), folder);
        if (Files.notExists(folder.resolve("meta.properties"))) {
            format(settings, folder, System.out);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        if (args.length == 4) {
            System.exit(0);
        }
        server.awaitShutdown();
    }

    private static void format(Properties settings, Path folder, PrintStream log) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile("huiying-broker", ".properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
            writer.flush();
            var arguments = new String[] {
                "format",
                "--ignore-formatted",
                "--config",
                file.toString(),
                "--cluster-id",
                Uuid.randomUuid().toString()
            };
            if (StorageTool.execute(arguments, log) != 0) {
                throw new IOException("The broker's folder " + folder + " cannot be formatted");
            }
        } finally {
            Files.delete(file);
        }
    }
}
