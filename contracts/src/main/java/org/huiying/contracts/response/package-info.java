/**
 * Events of the response service: the life of an incident and of its official statements.
 */
@NullMarked
package org.huiying.contracts.response;

import org.jspecify.annotations.NullMarked;
