/**
 * Puts the platform into a Spring Boot service.
 */
@NullMarked
package org.huiying.platform.config;

import org.jspecify.annotations.NullMarked;
