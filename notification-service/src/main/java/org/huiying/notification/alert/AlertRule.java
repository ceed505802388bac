package org.huiying.notification.alert;

import java.time.Duration;
import java.util.List;
import org.huiying.contracts.vocabulary.AlertChannel;

/**
 * What an event does: whom it alerts, and in which words.
 *
 * @param text what is said; {@code {number}}, {@code {title}}, {@code {grade}} and {@code {what}} are filled in
 * @param forInformation told once, no acknowledgement waited for
 * @param steps names of posts, or {@code @NAMED} for the posts that the event itself names
 * @param procedureChain whether the steps come from the incident's frozen procedure instead
 */
record AlertRule(String text, boolean forInformation, boolean procedureChain, List<Step> steps) {

    record Step(List<String> posts, List<AlertChannel> channels, Duration waitFor) {}
}
