/**
 * Who calls and what they may: bearer tokens of any OpenID Connect provider, checked in every service, and access rules
 * on every controller method. What carries no rule is denied.
 */
@NullMarked
package org.huiying.platform.security;

import org.jspecify.annotations.NullMarked;
