/** Tasks handed to sections, units and township offices: signed for, reported on, done with proof, or overdue. */
@NullMarked
package org.huiying.response.task;

import org.jspecify.annotations.NullMarked;
