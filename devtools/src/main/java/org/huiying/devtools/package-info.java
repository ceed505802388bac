/** The process that stands in for the county's identity provider, mail server and webhook receivers in a local run. */
@NullMarked
package org.huiying.devtools;

import org.jspecify.annotations.NullMarked;
