/**
 * Tests against the real thing: a PostgreSQL and a Kafka inside the test JVM, an issuer of tokens, events as they travel,
 * and the architecture rules that every module obeys.
 */
@NullMarked
package org.huiying.testing;

import org.jspecify.annotations.NullMarked;
