package org.huiying.contracts.vocabulary;

/** Business area of a civil affairs bureau; each has a section that owns it (plan data). */
public enum Area {
    SOCIAL_ASSISTANCE("社会救助"),
    ELDERLY_CARE("养老服务"),
    FUNERAL("殡葬"),
    MARRIAGE("婚姻登记"),
    CHILD_WELFARE("儿童福利"),
    DISABILITY_BENEFITS("残疾人补贴"),
    SOCIAL_ORGANISATIONS("社会组织"),
    CHARITY_LOTTERY("慈善福彩"),
    PLACE_NAMES("区划地名"),
    VAGRANCY_RELIEF("流浪救助"),
    CONDUCT("作风与服务"),
    RUMOUR("不实信息"),
    OTHER_DEPARTMENT("非本局职责");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** The word that staff read. */
    public String label() {
        return label;
    }
}
