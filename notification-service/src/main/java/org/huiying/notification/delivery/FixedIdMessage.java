package org.huiying.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps the Message-ID it was given, where the library would make a new one at each try. */
final class FixedIdMessage extends MimeMessage {

    private final String messageId;

    FixedIdMessage(MimeMessage empty, String messageId) {
        super(empty.getSession());
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
