package org.huiying.monitoring.importing.table;

/**
 * Looks at the places that cells of a sheet say they stand in, byte by byte. A reader fills a row up to the column that
 * is named, so that one cell in a column far beyond those that Excel has would take all memory.
 */
final class CellReferences {

    private static final int LONGEST = 3; // the last column of Excel is XFD

    private enum At {
        ELSEWHERE,
        SPACE,
        NAME,
        EQUALS,
        VALUE
    }

    private At at = At.ELSEWHERE;
    private int letters;

    /** False as soon as a place is out of the world. */
    boolean accept(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            if (bytes[i] != 0 && !accept((char) (bytes[i] & 0xFF))) { // UTF-16 has zeros in between
                return false;
            }
        }
        return true;
    }

    private boolean accept(char c) {
        var blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        at = switch (at) {
            case ELSEWHERE, SPACE -> blank ? At.SPACE : at == At.SPACE && c == 'r' ? At.NAME : At.ELSEWHERE;
            case NAME -> c == '=' ? At.EQUALS : blank ? At.NAME : At.ELSEWHERE;
            case EQUALS -> {
                letters = 0;
                yield c == '"' || c == '\'' ? At.VALUE : blank ? At.EQUALS : At.ELSEWHERE;
            }
            case VALUE -> {
                letters += c == '&' ? LONGEST + 1 : 1; // who writes letters as references has something to hide
                yield Character.isLetter(c) || c == '&' ? At.VALUE : At.ELSEWHERE;
            }
        };
        return at != At.VALUE || letters <= LONGEST;
    }
}
