/** That nothing about the people who write can be found in what the system keeps, sends, logs or measures. */
@NullMarked
package org.huiying.acceptance.privacy;

import org.jspecify.annotations.NullMarked;
