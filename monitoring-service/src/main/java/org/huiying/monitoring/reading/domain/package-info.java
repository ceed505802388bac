/** The rules of reading, pure and linear in the length of the text: no regular expression ever sees a post. */
@NullMarked
package org.huiying.monitoring.reading.domain;

import org.jspecify.annotations.NullMarked;
