package org.huiying.monitoring.reading.domain.masking;

import static org.huiying.monitoring.reading.domain.masking.Characters.digit;

import java.util.ArrayList;
import java.util.List;
import org.huiying.monitoring.reading.domain.masking.Span.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that lead to a person: identity, phone, bank card, and any long number; also with gaps, with Chinese
 * digits, or half hidden by asterisks. Amounts, dates and short service numbers stay.
 */
final class Numbers {

    private static final String GAPS = " -.·—–_";
    private static final String[] PHONE_WORDS = {"电话", "手机", "号码", "热线", "座机", "致电", "拨打", "联系", "短号", "打"};
    private static final int WORD_WINDOW = 8;

    private Numbers() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        for (var i = 0; i < text.length(); ) {
            if (digit(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            var run = Run.at(text, i);
            var kind = kind(text, run);
            if (kind != null) {
                found.add(new Span(i, run.end, kind));
            }
            i = run.end;
        }
        return found;
    }

    private static @Nullable Kind kind(String text, Run run) {
        var n = run.digits.length();
        if (run.isMobile()) {
            return Kind.PHONE;
        }
        if (run.hidden >= 3 && n >= 7) {
            return Kind.NUMBER;
        }
        if (run.isEven()) {
            if (n == 18 || n == 15) {
                return Kind.ID;
            }
            if (n >= 16 && n <= 19) {
                return Kind.CARD;
            }
        }
        if (run.isLandline()) {
            return Kind.PHONE;
        }
        if (n >= 12 && (run.pieces == 1 || run.shortest == 1)) {
            return Kind.NUMBER;
        }
        return n >= 6 && n <= 9 && afterPhoneWord(text, run.start) ? Kind.PHONE : null;
    }

    /** Whether a number of 15 or 18 digits has a plausible date where identity numbers have it. */
    static boolean hasBirthDate(String id) {
        var digits = new StringBuilder();
        id.chars().map(c -> digit((char) c)).filter(d -> d >= 0).forEach(digits::append);
        if (digits.length() < 15) {
            return false;
        }
        var at = digits.length() == 15 ? 8 : 10;
        var month = Integer.parseInt(digits.substring(at, at + 2));
        var day = Integer.parseInt(digits.substring(at + 2, at + 4));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean afterPhoneWord(String text, int start) {
        var before = text.substring(Math.max(0, start - WORD_WINDOW), start);
        for (var word : PHONE_WORDS) {
            if (before.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Digits in a row, with at most one gap sign between two of them. */
    private static final class Run {
        final int start;
        final StringBuilder digits = new StringBuilder();
        int end;
        int hidden;
        int pieces = 1;
        int shortest = Integer.MAX_VALUE;
        int longest;
        private int piece;

        private Run(int start) {
            this.start = start;
        }

        static Run at(String text, int start) {
            var run = new Run(start);
            var i = start;
            while (i < text.length()) {
                if (run.take(text.charAt(i))) {
                    i++;
                } else if (run.bridges(text, i)) {
                    run.closePiece();
                    run.pieces++;
                    i++;
                } else {
                    break;
                }
                if (run.isDate()) {
                    break;
                }
            }
            run.closePiece();
            run.end = run.digits.length() == 17 && i < text.length() && (text.charAt(i) | 0x20) == 'x' ? i + 1 : i;
            if (run.end > i) {
                run.digits.append('x');
            }
            return run;
        }

        private boolean take(char c) {
            var value = digit(c);
            if (value < 0 && (c != '*' || digits.isEmpty())) {
                return false;
            }
            if (value < 0) {
                hidden++;
            }
            digits.append(value < 0 ? '*' : (char) ('0' + value));
            piece++;
            return true;
        }

        private boolean bridges(String text, int at) {
            var c = text.charAt(at);
            var gap = GAPS.indexOf(c) >= 0 || (c == ')' || c == '）') && digits.length() <= 4 && digits.charAt(0) == '0';
            return gap && at + 1 < text.length() && digit(text.charAt(at + 1)) >= 0;
        }

        private void closePiece() {
            shortest = Math.min(shortest, piece);
            longest = Math.max(longest, piece);
            piece = 0;
        }

        /** A year, a gap, a month, a gap: the rest of a date, never of a phone number. */
        private boolean isDate() {
            return pieces == 3
                    && piece == 0
                    && longest == 4
                    && shortest <= 2
                    && (digits.charAt(0) == '1' && digits.charAt(1) == '9'
                            || digits.charAt(0) == '2' && digits.charAt(1) == '0');
        }

        boolean isMobile() {
            var n = digits.length();
            var from = n == 13 && digits.indexOf("86") == 0 ? 2 : n == 15 && digits.indexOf("0086") == 0 ? 4 : 0;
            return n - from == 11 && digits.charAt(from) == '1' && digits.charAt(from + 1) >= '3';
        }

        boolean isLandline() {
            var n = digits.length();
            var area = digits.charAt(0) == '0' && n >= 10 && n <= 12 && digits.charAt(1) != '0';
            return area || n == 10 && (digits.indexOf("400") == 0 || digits.indexOf("800") == 0);
        }

        /** Written in one piece, in pieces of three and more, or digit by digit: as identity and card numbers are. */
        boolean isEven() {
            return pieces == 1 || shortest >= 3 || longest == 1;
        }
    }
}
