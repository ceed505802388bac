package org.huiying.assessment.grading.domain;

/** How an incident ended. */
public enum Ending {
    DISMISSED("已排除"),
    TRANSFERRED("已移交"),
    MERGED("已并入其他事件"),
    CLOSED("已办结");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /** The words that staff and addressees read. */
    public String label() {
        return label;
    }
}
