package org.huiying.contracts.vocabulary;

/** Grade of the bureau's plan; I is the gravest. It is not the national class: see {@link StatutoryClass}. */
public enum PlanGrade {
    I("Ⅰ级", "特别重大"),
    II("Ⅱ级", "重大或较大"),
    III("Ⅲ级", "一般"),
    IV("Ⅳ级", "影响较小");

    private final String numeral;
    private final String label;

    PlanGrade(String numeral, String label) {
        this.numeral = numeral;
        this.label = label;
    }

    public String numeral() {
        return numeral;
    }

    /** The word that staff read. */
    public String label() {
        return label;
    }

    /** Whether this grade is graver than the other. */
    public boolean higherThan(PlanGrade other) {
        return ordinal() < other.ordinal();
    }

    /** Whether the two may be decided together; the plan's II joins two national classes. */
    public boolean goesWith(StatutoryClass statutory) {
        return switch (this) {
            case I -> statutory == StatutoryClass.ESPECIALLY_MAJOR;
            case II -> statutory == StatutoryClass.MAJOR || statutory == StatutoryClass.LARGER;
            case III -> statutory == StatutoryClass.GENERAL;
            case IV -> statutory == StatutoryClass.GENERAL || statutory == StatutoryClass.MINOR;
        };
    }
}
