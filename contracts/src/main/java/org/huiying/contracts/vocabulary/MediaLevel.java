package org.huiying.contracts.vocabulary;

/** Highest level of the outlet that carried a mention, lowest first; OVERSEAS stands beside the ladder. */
public enum MediaLevel {
    SOCIAL,
    COUNTY,
    CITY,
    PROVINCE,
    CENTRAL,
    OVERSEAS
}
