/** How an incident's state follows from the set of its facts, in whatever order they were heard. */
@NullMarked
package org.huiying.response.incident.domain;

import org.jspecify.annotations.NullMarked;
