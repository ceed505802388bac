package org.huiying.devtools.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiying.devtools.DevtoolsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every mail that was captured, in the order in which it became safe. */
@Component
final class Mailbox {
    private final CaptureFolder folder;

    Mailbox(DevtoolsSettings settings) throws IOException {
        this.folder = new CaptureFolder(settings.folder().resolve("mailbox"));
    }

    long store(byte[] file) throws IOException {
        return folder.store(file);
    }

    Optional<CapturedMail> mail(long number) throws IOException {
        return folder.has(number) ? Optional.of(read(number)) : Optional.empty();
    }

    List<CapturedMail> after(long number, @Nullable String recipient, int limit) throws IOException {
        return take(folder.after(number), recipient, limit);
    }

    List<CapturedMail> newest(@Nullable String recipient, int limit) throws IOException {
        return take(folder.newestFirst(), recipient, limit);
    }

    private List<CapturedMail> take(List<Long> numbers, @Nullable String recipient, int limit) throws IOException {
        var mails = new ArrayList<CapturedMail>();
        for (var number : numbers) {
            var mail = read(number);
            if (recipient == null || recipient.isBlank() || mail.to().contains(recipient)) {
                mails.add(mail);
            }
            if (mails.size() == limit) {
                break;
            }
        }
        return mails;
    }

    private CapturedMail read(long number) throws IOException {
        return CapturedMail.read(number, folder.read(number));
    }
}
