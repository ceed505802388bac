package org.huiying.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Limits of the HTTP doors: the largest request body. */
@ConfigurationProperties("platform.web")
record WebSettings(@DefaultValue("10MB") DataSize maxBody) {}
