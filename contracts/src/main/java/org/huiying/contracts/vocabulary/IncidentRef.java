package org.huiying.contracts.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * What each event about an incident says of it, so that whichever event arrives first can open a file.
 *
 * @param id minted once by monitoring (UUIDv7); Kafka key of every event about the incident
 * @param number readable number, {@code MZ-330212-2026-000123}; drills begin with {@code YL}
 * @param title made from township, area and matter, or written by staff; never a mention's title
 * @param foundAt when the matter was found: all clocks count from here, UTC
 * @param exercise whether this is a drill; immutable
 */
public record IncidentRef(UUID id, String number, String title, Area area, Instant foundAt, boolean exercise) {}
