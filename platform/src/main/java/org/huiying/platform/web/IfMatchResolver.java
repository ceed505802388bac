package org.huiying.platform.web;

import java.util.regex.Pattern;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the one strong ETag that this API gives: a version in quotes. */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final int PRECONDITION_REQUIRED = 428;
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw Refusal.of(PRECONDITION_REQUIRED, "if-match-required");
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Refusal.malformed("malformed-if-match");
        }
        return new IfMatch(Long.parseLong(version.group(1)));
    }
}
