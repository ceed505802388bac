/** The response service: from the opened incident file to the reviewed and closed one. */
@NullMarked
package org.huiying.response;

import org.jspecify.annotations.NullMarked;
