package org.huiying.platform.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which installation this is.
 *
 * @param division six-digit division code; it stands in {@code ce_source} and in every readable number
 * @param publicUrl address under which the gateway is reached from outside, without a slash at its end
 * @param replication replication factor of the topics that this service makes
 */
@Validated
@ConfigurationProperties("platform.installation")
public record InstallationSettings(
        @Pattern(regexp = "\\d{6}") String division,
        @NotBlank String publicUrl,
        @DefaultValue("1") short replication) {}
