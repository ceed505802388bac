package org.huiying.notification.delivery;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.huiying.platform.config.InstallationSettings;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one mail: plain text with a link, one thread per incident, the same Message-ID at every try. */
@Component
class Mailer {

    private final JavaMailSender mail;
    private final DeliverySettings settings;
    private final InstallationSettings installation;

    Mailer(JavaMailSender mail, DeliverySettings settings, InstallationSettings installation) {
        this.mail = mail;
        this.settings = settings;
        this.installation = installation;
    }

    /** Fails with a {@code MailException} when the server does not take it; a drill never goes to the real server. */
    void send(Delivery delivery) {
        var sender = delivery.exercise() ? drillSender() : mail;
        var message = new FixedIdMessage(
                sender.createMimeMessage(), messageId(delivery.deliveryId().toString()));
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(delivery.address());
            helper.setSubject(delivery.subject());
            helper.setText(delivery.body() + "\n\n" + installation.publicUrl() + "/incidents/" + delivery.incidentId());
            message.setHeader("List-Id", "<" + delivery.incidentId() + ".huiying>");
            message.setHeader("References", messageId(delivery.incidentId().toString()));
            message.setHeader("X-Huiying-Alert", delivery.alertId().toString());
            message.setHeader("X-Huiying-Step", Integer.toString(delivery.step()));
        } catch (MessagingException e) {
            throw new MailPreparationException("mail could not be written", e);
        }
        sender.send(message);
    }

    private JavaMailSender drillSender() {
        if (settings.drillHost().isBlank()) {
            throw new MailPreparationException("no mail server for drills");
        }
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.drillHost());
        sender.setPort(settings.drillPort());
        return sender;
    }

    private static String messageId(String id) {
        return "<" + id + "@huiying>";
    }
}
