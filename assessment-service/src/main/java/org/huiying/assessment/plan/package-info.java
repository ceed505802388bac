/**
 * The bureau's plan as data: versions are drafted, checked, activated and published; version 1 comes with the product.
 */
@NullMarked
package org.huiying.assessment.plan;

import org.jspecify.annotations.NullMarked;
