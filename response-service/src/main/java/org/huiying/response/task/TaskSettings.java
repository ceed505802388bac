package org.huiying.response.task;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the tasks.
 *
 * @param instructionDue how long the office has for an instruction from above
 */
@Validated
@ConfigurationProperties("response.task")
record TaskSettings(@NotNull Duration instructionDue) {}
