package org.huiying.devtools.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.huiying.devtools.DevtoolsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who exists in the demo county and with which key its tokens are signed. */
@Configuration(proxyBeanMethods = false)
class IdentityProvider {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(DevtoolsSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(DevtoolsSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.folder())));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    TokenClaims tokenClaims() {
        return new TokenClaims();
    }

    /** The cheapest hash: the password is public anyway. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService people(PasswordEncoder encoder) {
        var people = DemoAccount.ALL.stream()
                .map(a -> User.withUsername(a.name())
                        .password(encoder.encode(DemoAccount.PASSWORD))
                        .roles(a.post())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(people);
    }

    @Bean
    RegisteredClientRepository clients(DevtoolsSettings settings, PasswordEncoder encoder) {
        var clients = new ArrayList<RegisteredClient>();
        DemoClient.ALL.forEach(c -> clients.add(machine(c, encoder)));
        clients.add(gateway(settings, encoder));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient machine(DemoClient client, PasswordEncoder encoder) {
        return withSecret(client.name(), encoder)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(s -> s.addAll(client.scopes()))
                .build();
    }

    /** The gateway logs people in: authorization code with PKCE. */
    private static RegisteredClient gateway(DevtoolsSettings settings, PasswordEncoder encoder) {
        return withSecret("gateway", encoder)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/huiying")
                .postLogoutRedirectUri(settings.publicUrl() + "/")
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder withSecret(String name, PasswordEncoder encoder) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .clientId(name)
                .clientSecret(encoder.encode(DemoAccount.PASSWORD))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(DevTokenController.LIFE)
                        .build());
    }
}
