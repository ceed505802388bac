package org.huiying.response.publicsite;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Whose page it is. */
@Validated
@ConfigurationProperties("response.publication")
record SiteName(@DefaultValue("云溪县民政局") @NotBlank String issuingBody) {}
