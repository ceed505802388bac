/** The development identity provider: demo accounts with their posts, machine clients, tokens signed with a kept key. */
@NullMarked
package org.huiying.devtools.identity;

import org.jspecify.annotations.NullMarked;
