package org.huiying.gateway.docs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long the merged description is good, how long one service may take, which Swagger UI is packed in. */
@ConfigurationProperties("gateway.docs")
record DocsSettings(Duration cache, Duration timeout, String swaggerUi) {}
