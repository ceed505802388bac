/** What people do at their desks, one call and one line each: take a matter up, grade, consult, write, sign, publish, end. */
@NullMarked
package org.huiying.standalone.demo.desk;

import org.jspecify.annotations.NullMarked;
