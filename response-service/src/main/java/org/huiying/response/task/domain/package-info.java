/** The life of a task from being handed out to its proof. */
@NullMarked
package org.huiying.response.task.domain;

import org.jspecify.annotations.NullMarked;
