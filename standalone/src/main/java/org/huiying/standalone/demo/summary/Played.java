package org.huiying.standalone.demo.summary;

import java.util.List;
import java.util.Map;
import org.huiying.standalone.demo.desk.Alerts;
import org.huiying.standalone.demo.desk.Matter;
import org.huiying.standalone.demo.story.Intake;

/**
 * What was played, as far as the summary has to know.
 *
 * @param closed the matters that ran through every stage
 * @param grave the one of grade II
 * @param refused what was refused as designed, by the code of the refusal
 */
public record Played(Intake intake, List<Matter> closed, Matter grave, Map<String, String> refused, Alerts alerts) {}
