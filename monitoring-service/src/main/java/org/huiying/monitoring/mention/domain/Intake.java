package org.huiying.monitoring.mention.domain;

import java.util.List;

/** The one way in: takes a batch within one transaction, joining that of its caller if there is one. */
@FunctionalInterface
public interface Intake {

    Receipt take(List<Submission> batch, boolean exercise);
}
