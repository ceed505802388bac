package org.huiying.monitoring.watch.domain;

import java.util.List;
import org.huiying.contracts.monitoring.TopicMatch.Hit;

/** A compiled regular expression: where it matches in a text, in time linear in the text. */
@FunctionalInterface
public interface PatternFinder {

    List<Hit> find(String text);
}
