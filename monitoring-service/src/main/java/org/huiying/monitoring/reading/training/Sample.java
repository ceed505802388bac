package org.huiying.monitoring.reading.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.huiying.monitoring.reading.domain.judging.Task;

/** A text with what people say it is. Where it belongs, to training or to the test, depends on its text alone. */
record Sample(String area, String type, boolean negative, List<String> tones, String text) {

    static final int FOLDS = 5;

    Sample {
        tones = List.copyOf(tones);
    }

    /** Reads area, type, 0 or 1, tones or a dash, text, with tabs between. */
    static Sample parse(String line) {
        var fields = line.split("\t", 5);
        if (fields.length != 5 || fields[4].isBlank()) {
            throw new IllegalArgumentException("not five fields: " + line);
        }
        var tones = fields[3].equals("-") ? List.<String>of() : Arrays.asList(fields[3].split(","));
        var sample = new Sample(fields[0], fields[1], fields[2].equals("1"), tones, fields[4]);
        if (sample.label(Task.AREA) < 0
                || sample.label(Task.COMPLAINT_TYPE) < 0
                || !fields[2].equals("0") && !sample.negative
                || !tones.stream().allMatch(tone -> Task.TONES.contains(Task.valueOf(tone)))) {
            throw new IllegalArgumentException("unknown label: " + line);
        }
        return sample;
    }

    /** The fifth that no training and no choice may see. */
    boolean isHeldOut() {
        return octet(0) % FOLDS == 0;
    }

    /** Which part of the other four fifths it belongs to in cross-validation. */
    int fold() {
        return octet(1) % FOLDS;
    }

    /** Number of its label in a task; of a task that asks yes or no, 1 for yes. */
    int label(Task task) {
        return switch (task) {
            case AREA -> task.labels().indexOf(area);
            case COMPLAINT_TYPE -> task.labels().indexOf(type);
            case NEGATIVE -> negative ? 1 : 0;
            case COMPLAINT, ALLEGATION, HARM, ANGER -> tones.contains(task.name()) ? 1 : 0;
        };
    }

    private int octet(int at) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))[at] & 0xFF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
