/**
 * The public events of Huiying and the topics that they stand on; other systems may depend on this module alone.
 * Within a major version fields are only added, and only as optional ones.
 */
@NullMarked
package org.huiying.contracts;

import org.jspecify.annotations.NullMarked;
