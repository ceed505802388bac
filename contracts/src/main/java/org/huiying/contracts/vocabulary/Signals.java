package org.huiying.contracts.vocabulary;

import java.time.Instant;

/**
 * What was measured of an opinion at one moment; counts are of mentions, near-duplicates folded unless said.
 *
 * @param mentions all mentions so far, repeats folded
 * @param copies how many further mentions were near-duplicates of these
 * @param lastHour mentions of the last 60 minutes, copies included
 * @param last24Hours mentions of the last 24 hours, copies folded
 * @param speed mentions of the last 2 hours divided by the area's own baseline for such a time
 * @param views sum of the known views
 * @param platforms number of different platforms
 * @param distinctAuthors counted from rotating keyed hashes; nobody is named
 * @param negativeShare share of complaints and allegations, 0 to 1
 * @param heat index from 0 upwards; its parts are in the explanation
 * @param peakHeat the highest heat so far
 */
public record Signals(
        long mentions,
        long copies,
        long lastHour,
        long last24Hours,
        double speed,
        long views,
        int platforms,
        int distinctAuthors,
        MediaLevel highestMediaLevel,
        Subject subject,
        RealWorld realWorld,
        double negativeShare,
        double heat,
        double peakHeat,
        Instant asOf) {}
