package org.huiying.devtools.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Which address is open, and what a caller without a login is told: people get the login page, machines a 401. */
@Configuration(proxyBeanMethods = false)
class IdentityDoors {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(IdentityDoors::askToLogIn)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain tools(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/mailbox/**", "/hooks/**", "/dev/**", "/actuator/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/hooks/**", "/dev/**"))
                .formLogin(Customizer.withDefaults())
                .exceptionHandling(IdentityDoors::askToLogIn)
                .build();
    }

    private static void askToLogIn(ExceptionHandlingConfigurer<HttpSecurity> errors) {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        errors.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), page);
        errors.defaultAuthenticationEntryPointFor(unauthorized(), request -> true);
    }

    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, failure) -> {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write("""
                    {"type":"urn:problem:devtools:unauthorized","title":"Unauthorized","status":401,\
                    "code":"unauthorized"}""");
        };
    }
}
