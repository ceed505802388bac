/**
 * Labelling: says why the machine judged a mention as it did, and takes what people say instead. Their corrections
 * stand beside the judgement, never in its place, and are the samples of the next training.
 */
@NullMarked
package org.huiying.monitoring.labelling;

import org.jspecify.annotations.NullMarked;
