/** What is fed in: the files of the demonstration, read and put into the form in which each door wants them. */
@NullMarked
package org.huiying.standalone.demo.input;

import org.jspecify.annotations.NullMarked;
