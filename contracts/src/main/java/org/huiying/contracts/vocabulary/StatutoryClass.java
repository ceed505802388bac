package org.huiying.contracts.vocabulary;

/** National class of an incident; it decides which clocks of the State Council's notices bind. */
public enum StatutoryClass {
    ESPECIALLY_MAJOR("特别重大"),
    MAJOR("重大"),
    LARGER("较大"),
    GENERAL("一般"),
    MINOR("轻微");

    private final String label;

    StatutoryClass(String label) {
        this.label = label;
    }

    /** The word that staff read. */
    public String label() {
        return label;
    }

    /** Whether the 5 h and 24 h clocks bind (国办发〔2016〕80号, 国办发〔2016〕61号). */
    public boolean bindsFiveHours() {
        return this == ESPECIALLY_MAJOR || this == MAJOR;
    }
}
