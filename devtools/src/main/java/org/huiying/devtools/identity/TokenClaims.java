package org.huiying.devtools.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts audience, posts and scopes into every token, however it was asked for. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String AUDIENCE = "huiying";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        var owner = Optional.<Authentication>ofNullable(context.getPrincipal()).map(Authentication::getName);
        owner.flatMap(DemoAccount::named).ifPresent(account -> addPerson(claims, account));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
            addScopes(claims, context.getAuthorizedScopes());
        }
    }

    static void addPerson(JwtClaimsSet.Builder claims, DemoAccount account) {
        account.claims().forEach(claims::claim);
    }

    /** One string with blanks, as RFC 9068 has it. */
    static void addScopes(JwtClaimsSet.Builder claims, Set<String> scopes) {
        claims.claim("scope", String.join(" ", new TreeSet<>(scopes)));
    }
}
