package org.huiying.platform.security;

import java.util.Optional;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives the caller to controller methods; at an open door the parameter may be nullable or an Optional. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = Callers.current();
        if (caller.isEmpty() && !parameter.isOptional()) {
            throw Refusal.of(401, "unauthenticated");
        }
        return parameter.getParameterType() == Optional.class ? caller : caller.orElse(null);
    }
}
