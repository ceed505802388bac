/**
 * The versions of a statement's text side by side: what was written when, what changed, what the checks find.
 */
@NullMarked
package org.huiying.response.statement.version;

import org.jspecify.annotations.NullMarked;
