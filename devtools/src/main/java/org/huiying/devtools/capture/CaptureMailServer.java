package org.huiying.devtools.capture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.huiying.devtools.DevtoolsSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that accepts everything and answers 250 only when the mail is safely on disk. */
@Component
final class CaptureMailServer implements SmartLifecycle {
    private final Mailbox mailbox;
    private final Clock clock;
    private final SMTPServer server;
    private volatile boolean running;

    CaptureMailServer(Mailbox mailbox, Clock clock, DevtoolsSettings settings) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.server = SMTPServer.port(settings.smtpPort())
                .bindAddress(settings.bindAddress())
                .hostName("localhost")
                .softwareName("huiying-capture")
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Capture())
                .build();
    }

    @Override
    public void start() {
        server.start();
        running = true;
    }

    @Override
    public void stop() {
        server.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Capture implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            var at = clock.instant().toString();
            var number = mailbox.store(CapturedMail.file(at, sender, recipients, data.readAllBytes()));
            return "Ok: captured as " + number;
        }

        @Override
        public void done() {}
    }
}
