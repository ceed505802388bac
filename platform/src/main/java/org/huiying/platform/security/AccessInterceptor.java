package org.huiying.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Denies whatever no {@link Access} rule allows, before any argument of the request is read. */
final class AccessInterceptor implements HandlerInterceptor {

    /** The API description of the service is public. */
    private static final String API_DESCRIPTION = "org.springdoc.";

    private final AccessGroups groups;

    AccessInterceptor(AccessGroups groups) {
        this.groups = groups;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOpen(handler)) {
            return true;
        }
        var caller = Callers.current().orElseThrow(() -> Refusal.of(401, "unauthenticated"));
        if (!(handler instanceof HandlerMethod method) || !admits(method.getMethodAnnotation(Access.class), caller)) {
            throw Refusal.forbidden("forbidden");
        }
        return true;
    }

    private static boolean isOpen(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return handler instanceof ResourceHttpRequestHandler;
        }
        var access = method.getMethodAnnotation(Access.class);
        return access != null && access.open()
                || ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getName().startsWith(API_DESCRIPTION);
    }

    private boolean admits(@Nullable Access access, Caller caller) {
        return access != null
                && (caller.holdsAny(groups.posts(access.posts()))
                        || Arrays.stream(access.scopes()).anyMatch(caller.scopes()::contains));
    }
}
