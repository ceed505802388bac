/**
 * Official statements from the first draft to the last signature: every version is kept, every signature is bound to
 * the text's hash. What happens before the public lies in {@code publication}.
 */
@NullMarked
package org.huiying.response.statement;

import org.jspecify.annotations.NullMarked;
