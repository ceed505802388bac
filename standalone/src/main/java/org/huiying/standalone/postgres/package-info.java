/** The real PostgreSQL server: unpacking, first set-up, databases of the services. */
@NullMarked
package org.huiying.standalone.postgres;

import org.jspecify.annotations.NullMarked;
