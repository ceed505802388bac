package org.huiying.contracts.vocabulary;

/** Where an approved statement may be published; all are the bureau's own registered accounts. */
public enum PublicationChannel {
    WEBSITE,
    MAIL_LIST,
    WECOM,
    DINGTALK,
    FEISHU,
    WEBHOOK,
    PLATFORM_REPLY,
    PRESS_CONFERENCE
}
