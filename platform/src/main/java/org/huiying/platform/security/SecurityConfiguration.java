package org.huiying.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiying.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tokens are checked by the filter chain, access by the rule on the method that would answer. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
class SecurityConfiguration {

    /** Before whatever else the conventions of the doors ask. */
    private static final int FIRST = 0;

    @Bean
    @ConditionalOnMissingBean
    AccessGroups accessGroups() {
        return new AccessGroups(Map.of());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties) {
        var issuer = Objects.requireNonNull(properties.getJwt().getIssuerUri(), "issuer-uri");
        return Tokens.decoder(issuer, properties.getJwt().getAudiences());
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // AccessInterceptor denies
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::write)
                        .accessDeniedHandler(problems::write))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
                .build();
    }

    /** What the firewall takes for an attack is malformed to us. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return problems::write;
    }

    @Bean
    WebMvcConfigurer accessRules(AccessGroups groups) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(groups)).order(FIRST);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }
        };
    }
}
