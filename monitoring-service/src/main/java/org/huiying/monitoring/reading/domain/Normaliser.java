package org.huiying.monitoring.reading.domain;

import java.text.Normalizer;

/**
 * Brings a text into the one form in which it is kept and judged: NFKC (full-width letters and digits become plain
 * ones), nothing invisible, no control characters, single spaces; Chinese punctuation stays as readers know it.
 */
public final class Normaliser {

    /** Full-width marks that NFKC would turn into ASCII. */
    private static final String KEPT = "，：；！？（）～";

    private Normaliser() {}

    /** One line: line breaks become spaces. */
    public static String line(String raw) {
        return text(raw).replace('\n', ' ');
    }

    /** Line breaks stay, at most two in a row. */
    public static String text(String text) {
        var raw = text.replace("\r\n", "\n");
        var out = new StringBuilder(raw.length());
        var from = 0;
        for (var i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || KEPT.indexOf(raw.charAt(i)) >= 0) {
                append(out, Normalizer.normalize(raw.substring(from, i), Normalizer.Form.NFKC));
                if (i < raw.length()) {
                    out.append(raw.charAt(i));
                }
                from = i + 1;
            }
        }
        return out.toString().strip();
    }

    private static void append(StringBuilder out, String part) {
        part.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                newline(out);
            } else if (Character.isSpaceChar(c) || c == '\t') {
                space(out);
            } else if (isVisible(c)) {
                out.appendCodePoint(c);
            }
        });
    }

    private static void newline(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        var length = out.length();
        if (length < 2 || out.charAt(length - 1) != '\n' || out.charAt(length - 2) != '\n') {
            out.append('\n');
        }
    }

    private static void space(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
        }
    }

    /** Controls, zero-width and direction marks, lone surrogates, private use and unassigned points go. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> c < 0xFE00 || c > 0xFE0F;
        };
    }
}
