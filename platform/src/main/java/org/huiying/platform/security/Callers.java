package org.huiying.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds the caller of the present request. */
public final class Callers {

    private Callers() {}

    /** Empty without a token: on open doors and in background work. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    static Caller of(Jwt token) {
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse("unknown"),
                texts(token, "posts"),
                token.getClaimAsString("section"),
                token.getClaimAsString("township"),
                texts(token, "scope"));
    }

    /** A claim that is a list, or one text with spaces between, as providers differ. */
    private static Set<String> texts(Jwt token, String claim) {
        Collection<?> values = switch (token.getClaims().get(claim)) {
            case Collection<?> many -> many;
            case String text when !text.isBlank() -> List.of(text.strip().split("\\s+"));
            case null, default -> List.of();
        };
        return values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
