package org.huiying.gateway.routing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The services behind the door, by name and in the order of the settings: where they answer and what they are called. */
@ConfigurationProperties("gateway")
public record ServiceAddresses(Map<String, Address> services, URI publicUrl) {

    /** One service: its public port, its management port, its name for people. */
    public record Address(URI uri, URI management, String title) {}
}
