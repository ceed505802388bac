package org.huiying.contracts.vocabulary;

/** What a text sounds like; several can sound at once. */
public enum Tone {
    COMPLAINT("诉说不满"),
    ALLEGATION("指称违规"),
    HARM("有人受害"),
    ANGER("情绪激愤");

    private final String label;

    Tone(String label) {
        this.label = label;
    }

    /** The word that staff read. */
    public String label() {
        return label;
    }
}
