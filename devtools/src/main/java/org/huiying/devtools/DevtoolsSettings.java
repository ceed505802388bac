package org.huiying.devtools;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of devtools.
 *
 * @param issuer the {@code iss} of every token, the address of this process
 * @param publicUrl the gateway's address, to which a browser returns after login
 * @param folder where the signing key, mails and webhooks are kept
 * @param smtpPort port of the capture mailbox
 * @param bindAddress address on which the capture mailbox listens
 */
@ConfigurationProperties("devtools")
public record DevtoolsSettings(URI issuer, URI publicUrl, Path folder, int smtpPort, InetAddress bindAddress) {}
