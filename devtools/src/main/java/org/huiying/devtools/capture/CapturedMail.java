package org.huiying.devtools.capture;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One mail as the stack handed it over: the envelope, the headers that matter, the text. */
record CapturedMail(
        long number,
        String receivedAt,
        String from,
        List<String> to,
        @Nullable String subject,
        @Nullable String messageId,
        TreeMap<String, String> headers,
        String text) {
    private static final String FROM = "X-Envelope-From: ";
    private static final String TO = "X-Envelope-To: ";
    private static final String AT = "X-Received-At: ";

    /** What is written to disk: the envelope as three lines, then the message, byte for byte. */
    static byte[] file(String receivedAt, String from, List<String> to, byte[] message) {
        var envelope = (FROM + from + "\r\n" + TO + String.join(",", to) + "\r\n" + AT + receivedAt + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var file = new byte[envelope.length + message.length];
        System.arraycopy(envelope, 0, file, 0, envelope.length);
        System.arraycopy(message, 0, file, envelope.length, message.length);
        return file;
    }

    static CapturedMail read(long number, byte[] file) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
            return new CapturedMail(
                    number,
                    first(message, "X-Received-At"),
                    first(message, "X-Envelope-From"),
                    List.of(first(message, "X-Envelope-To").split(",", -1)),
                    message.getSubject(),
                    message.getMessageID(),
                    headers(message),
                    textOf(message));
        } catch (MessagingException e) {
            throw new IOException("Mail " + number + " cannot be parsed", e);
        }
    }

    private static String first(MimeMessage message, String header) throws MessagingException {
        var values = message.getHeader(header);
        return values == null ? "" : values[0];
    }

    private static TreeMap<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new TreeMap<String, String>();
        for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
            var header = all.nextElement();
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (!(content instanceof Multipart parts)) {
            return content instanceof String text ? text : "(" + part.getContentType() + ")";
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            texts.add(textOf(inner));
        }
        return String.join("\n\n", texts);
    }
}
