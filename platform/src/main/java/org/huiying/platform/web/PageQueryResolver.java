package org.huiying.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.problem.Refusal.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit}, {@code after} and {@code updatedSince}. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var limit = read(request, "limit", Integer::valueOf);
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw invalid("limit");
        }
        return new PageQuery(
                limit == null ? DEFAULT_LIMIT : limit,
                cursor(request),
                read(request, "updatedSince", text -> OffsetDateTime.parse(text).toInstant()));
    }

    private static @Nullable String cursor(NativeWebRequest request) {
        var given = request.getParameter("after");
        try {
            return given == null ? null : new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed-cursor");
        }
    }

    private static <T> @Nullable T read(NativeWebRequest request, String name, Function<String, T> parse) {
        var given = request.getParameter(name);
        try {
            return given == null ? null : parse.apply(given);
        } catch (NumberFormatException | DateTimeException e) {
            throw invalid(name);
        }
    }

    private static Refusal invalid(String name) {
        return Refusal.invalid(List.of(new Fault("/" + name, "invalid-value", List.of())));
    }
}
