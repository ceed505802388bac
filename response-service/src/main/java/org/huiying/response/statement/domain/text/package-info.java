/**
 * A statement's text in its one normal form, its number, and the checks that read it before people do.
 */
@NullMarked
package org.huiying.response.statement.domain.text;

import org.jspecify.annotations.NullMarked;
