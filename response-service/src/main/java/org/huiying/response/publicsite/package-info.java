/**
 * What everyone may read without a login: the bureau's statements with number, time and hash, corrections and
 * withdrawals in the open, as a page, as JSON, as plain text and as an Atom feed. It reads the public rows and nothing
 * else, and drills are not among them.
 */
@NullMarked
package org.huiying.response.publicsite;

import org.jspecify.annotations.NullMarked;
