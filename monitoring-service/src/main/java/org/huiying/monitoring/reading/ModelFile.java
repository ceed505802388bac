package org.huiying.monitoring.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.huiying.monitoring.reading.domain.judging.Calibration;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.huiying.monitoring.reading.domain.judging.Weights;

/**
 * The form in which a model is shipped: a mark, the id of the content, the content, compressed. A file whose content
 * does not have the id that it claims is refused.
 *
 * @param samples id of the samples from which the model was made
 * @param words version of the words that raised flags in them
 */
public record ModelFile(Model model, String samples, String words) {

    /** Where the shipped model stands on the class path. */
    public static final String SHIPPED = "/reading/models/reading.model";

    private static final int MARK = 0x4859_4D31;

    /** Reads a file; a broken one is an {@link IOException}. */
    public static ModelFile read(InputStream compressed) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(compressed))) {
            if (in.readInt() != MARK) {
                throw new IOException("no model");
            }
            var version = in.readUTF();
            var content = in.readAllBytes();
            if (!Versions.of(content).equals(version)) {
                throw new IOException("the content is not that of model " + version);
            }
            return content(version, new DataInputStream(new ByteArrayInputStream(content)));
        }
    }

    private static ModelFile content(String version, DataInputStream in) throws IOException {
        var samples = in.readUTF();
        var words = in.readUTF();
        if (in.readInt() != Task.OUTPUTS) {
            throw new IOException("other tasks than those of this program");
        }
        var keys = new int[in.readInt()];
        var key = 0;
        for (var i = 0; i < keys.length; i++) {
            key += in.readInt();
            keys[i] = key;
        }
        var rarities = in.readNBytes(keys.length);
        var rows = new byte[keys.length * Task.OUTPUTS];
        for (var output = 0; output < Task.OUTPUTS; output++) {
            for (var feature = 0; feature < keys.length; feature++) {
                rows[feature * Task.OUTPUTS + output] = in.readByte();
            }
        }
        var weights = new Weights(keys, rarities, rows, ints(in), ints(in));
        Map<Task, Calibration> calibrations = new EnumMap<>(Task.class);
        for (var task : Task.values()) {
            calibrations.put(task, new Calibration(in.readInt(), in.readInt(), in.readInt()));
        }
        return new ModelFile(new Model(version, weights, calibrations), samples, words);
    }

    private static int[] ints(DataInputStream in) throws IOException {
        var ints = new int[Task.OUTPUTS];
        for (var i = 0; i < ints.length; i++) {
            ints[i] = in.readInt();
        }
        return ints;
    }

    /** The file of a model: the same weights, calibrations and samples make the same bytes. */
    public static byte[] write(Weights weights, Map<Task, Calibration> calibrations, String samples, String words)
            throws IOException {
        var content = content(weights, calibrations, samples, words);
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MARK);
            out.writeUTF(Versions.of(content));
            out.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] content(Weights weights, Map<Task, Calibration> calibrations, String samples, String words)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(samples);
        out.writeUTF(words);
        out.writeInt(Task.OUTPUTS);
        out.writeInt(weights.size());
        for (var i = 0; i < weights.size(); i++) {
            out.writeInt(weights.key(i) - (i == 0 ? 0 : weights.key(i - 1)));
        }
        for (var i = 0; i < weights.size(); i++) {
            out.writeByte(weights.rarity(i));
        }
        for (var output = 0; output < Task.OUTPUTS; output++) {
            for (var feature = 0; feature < weights.size(); feature++) {
                out.writeByte(weights.weight(feature, output));
            }
        }
        for (var output = 0; output < Task.OUTPUTS; output++) {
            out.writeInt(weights.scale(output));
        }
        for (var output = 0; output < Task.OUTPUTS; output++) {
            out.writeInt(weights.bias(output));
        }
        for (var task : Task.values()) {
            var calibration = calibrations.getOrDefault(task, new Calibration(1000, 0, 1001));
            out.writeInt(calibration.temperature());
            out.writeInt(calibration.cut());
            out.writeInt(calibration.sure());
        }
        return bytes.toByteArray();
    }
}
