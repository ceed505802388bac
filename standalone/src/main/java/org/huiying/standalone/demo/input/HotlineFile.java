package org.huiying.standalone.demo.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** The export of the 12345 hotline, in the encoding in which such exports come, as a form to be uploaded. */
public final class HotlineFile {
    private static final Charset CODE = Charset.forName("GB18030");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String BOUNDARY = "----huiying-demo-5f1c7e";

    private final Input input;
    private final Day day;

    public HotlineFile(Input input, Day day) {
        this.input = input;
        this.day = day;
    }

    public static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public int rows() {
        return lines().length - 1;
    }

    /** The form with the file and its mapping profile. */
    public byte[] form() {
        var head = part("profile", "") + "hotline-12345\r\n"
                + part("file", "; filename=\"12345.csv\"\r\nContent-Type: text/csv");
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(csv().getBytes(CODE));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String part(String name, String more) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    /** Work order numbers get the day's stamp, times of day become times. */
    String csv() {
        var lines = lines();
        var written = new ArrayList<String>();
        written.add(lines[0]);
        for (var i = 1; i < lines.length; i++) {
            var columns = lines[i].split(",", 3);
            written.add(day.number(columns[0]) + "," + TIME.format(day.at(columns[1])) + "," + columns[2]);
        }
        return String.join("\r\n", written) + "\r\n";
    }

    private String[] lines() {
        return input.text("hotline.csv").strip().split("\\R", -1);
    }
}
