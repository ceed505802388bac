/**
 * Who did what, when: plain rows written with the change itself, linked into a hash chain by one sealer afterwards, so
 * that no transaction waits for the head of a chain and no row can be altered unseen.
 */
@NullMarked
package org.huiying.platform.audit;

import org.jspecify.annotations.NullMarked;
