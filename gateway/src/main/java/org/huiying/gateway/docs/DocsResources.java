package org.huiying.gateway.docs;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Serves style sheets and Swagger UI's files under {@code /docs/}, from the jar and from nowhere else. */
@Configuration(proxyBeanMethods = false)
class DocsResources implements WebFluxConfigurer {

    private final DocsSettings settings;

    DocsResources(DocsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/*.css", "/docs/*.js", "/docs/*.svg")
                .addResourceLocations(
                        "classpath:/docs/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + settings.swaggerUi() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
