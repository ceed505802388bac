/**
 * Statements before the public: intents first, a worker that sends after commit, proof or failure as a row and an
 * event; then ratification, correction and withdrawal, all in the open.
 */
@NullMarked
package org.huiying.response.publication;

import org.jspecify.annotations.NullMarked;
