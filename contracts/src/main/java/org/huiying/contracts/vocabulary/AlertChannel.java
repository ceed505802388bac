package org.huiying.contracts.vocabulary;

/** How a person on duty is reached. */
public enum AlertChannel {
    IN_APP,
    EMAIL,
    SMS,
    WECOM,
    DINGTALK,
    FEISHU
}
