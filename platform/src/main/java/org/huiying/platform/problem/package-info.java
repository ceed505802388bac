/**
 * Errors as RFC 9457 {@code application/problem+json}, the same from controllers, filters, security and the server
 * itself; texts in Chinese, and in English on request.
 */
@NullMarked
package org.huiying.platform.problem;

import org.jspecify.annotations.NullMarked;
