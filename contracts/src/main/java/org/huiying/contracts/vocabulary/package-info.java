/**
 * The words that several events share: areas, grades, posts, clocks, and the reference to an incident that each event carries.
 */
@NullMarked
package org.huiying.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
