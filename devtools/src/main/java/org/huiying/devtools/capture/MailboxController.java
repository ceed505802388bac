package org.huiying.devtools.capture;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The captured mails, as pages for people and as JSON for programs. */
@RestController
@RequestMapping("/mailbox")
final class MailboxController {
    private static final int ON_A_PAGE = 200;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    record Mails(List<CapturedMail> items, long nextAfter) {}

    @GetMapping("/messages")
    Mails messages(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "1000") int limit)
            throws IOException {
        var items = mailbox.after(after, to, limit);
        return new Mails(items, items.isEmpty() ? after : items.getLast().number());
    }

    @GetMapping("/messages/{number}")
    CapturedMail message(@PathVariable long number) throws IOException {
        return mailbox.mail(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String list(@RequestParam(required = false) @Nullable String to) throws IOException {
        return CapturePages.mails(mailbox.newest(to, ON_A_PAGE), to == null ? "" : to);
    }

    @GetMapping(value = "/{number}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String one(@PathVariable long number) throws IOException {
        return CapturePages.mail(message(number));
    }
}
