package org.huiying.monitoring.labelling;

import org.huiying.monitoring.labelling.domain.Labels;
import org.jspecify.annotations.Nullable;

/** A masked text and what it is said to be at present. */
record LabelledText(@Nullable String title, String text, Labels labels, boolean erased) {}
