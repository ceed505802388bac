package org.huiying.monitoring.reading.domain.terms;

/** A term found at a place of a text: number of the term, first and behind-last position in UTF-16 units. */
public record TermHit(int term, int start, int end) {

    public int length() {
        return end - start;
    }

    /** Whether both share at least one position. */
    public boolean overlaps(TermHit other) {
        return start < other.end && other.start < end;
    }
}
