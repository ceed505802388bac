/**
 * What every service needs and no service is about; no class below names anything of the business.
 */
@NullMarked
package org.huiying.platform;

import org.jspecify.annotations.NullMarked;
