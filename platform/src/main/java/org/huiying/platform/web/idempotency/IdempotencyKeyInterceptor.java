package org.huiying.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.web.RequiresIdempotencyKey;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a marked POST that comes without its key. */
final class IdempotencyKeyInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(RequiresIdempotencyKey.class)
                && request.getHeader(IdempotencyFilter.HEADER) == null) {
            throw Refusal.malformed("idempotency-key-required");
        }
        return true;
    }
}
