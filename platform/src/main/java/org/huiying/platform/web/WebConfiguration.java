package org.huiying.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import org.huiying.platform.security.AccessGroups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The conventions of the doors as filters, parameters and limits. */
@AutoConfiguration(beforeName = "org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration")
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    NotYetKnown notYetKnown(Clock clock) {
        return new NotYetKnown(clock);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebSettings settings) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimitFilter(settings.maxBody().toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    MultipartConfigElement multipartConfigElement(WebSettings settings) {
        var limit = settings.maxBody().toBytes();
        return new MultipartConfigElement("", limit, limit, 1 << 20);
    }

    /** A caller that is still sending what was refused gets the answer, not a broken connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientRefusal(WebSettings settings) {
        var swallow = (int) Math.min(Integer.MAX_VALUE, 4 * settings.maxBody().toBytes());
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(swallow)));
    }

    @Bean
    ApiDescription apiDescription(AccessGroups groups) {
        return new ApiDescription(groups);
    }

    @Bean
    ApiNames apiNames(@Value("${spring.application.name}") String service) {
        return new ApiNames(service);
    }

    /** First, for the last added converter is asked first, and this one answers everything. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ApiNames names) {
        return new ModelResolver(Json31.mapper(), names).openapi31(true);
    }

    @Bean
    WebMvcConfigurer conventions(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(List.of(new IfMatchResolver(), new PageQueryResolver()));
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(json)));
            }
        };
    }
}
