/**
 * The rules of an official statement: states as types, one pure {@code decide}, the approval chain bound to the text's
 * hash, and the checks that read a text before people do. Nothing here knows of Spring, tables or the clock on the wall.
 */
@NullMarked
package org.huiying.response.statement.domain;

import org.jspecify.annotations.NullMarked;
