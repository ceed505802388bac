package org.huiying.monitoring.reading.domain.masking;

/** Kinds of characters that the finders ask for. */
final class Characters {

    private static final String CHINESE_DIGITS = "零〇○一二三四五六七八九幺";

    private static final String CHINESE_VALUES = "0001234567891";

    private static final char FIRST_CHINESE_DIGIT = '○';

    private Characters() {}

    /** The digit that a character stands for, 0 to 9, written either way; -1 for others. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c < FIRST_CHINESE_DIGIT) {
            return -1;
        }
        var at = CHINESE_DIGITS.indexOf(c);
        return at < 0 ? -1 : CHINESE_VALUES.charAt(at) - '0';
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }

    static boolean isAsciiWord(char c) {
        return c >= '0' && c <= '9' || isLatin(c) || c == '_' || c == '-';
    }

    static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Whether a name, a number or a nickname cannot go on here. */
    static boolean isBoundary(CharSequence text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
