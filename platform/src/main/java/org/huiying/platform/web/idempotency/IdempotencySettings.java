package org.huiying.platform.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** For how long the first answer to a key is given again. */
@ConfigurationProperties("platform.idempotency")
record IdempotencySettings(@DefaultValue("24h") Duration keep) {}
