package org.huiying.monitoring.labelling.domain;

/** A business area, or that it is no matter of any bureau. */
public enum AreaLabel {
    SOCIAL_ASSISTANCE,
    ELDERLY_CARE,
    FUNERAL,
    MARRIAGE,
    CHILD_WELFARE,
    DISABILITY_BENEFITS,
    SOCIAL_ORGANISATIONS,
    CHARITY_LOTTERY,
    PLACE_NAMES,
    VAGRANCY_RELIEF,
    CONDUCT,
    RUMOUR,
    OTHER_DEPARTMENT,
    NONE
}
