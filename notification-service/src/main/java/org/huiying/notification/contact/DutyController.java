package org.huiying.notification.contact;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts of the posts and the duty roster. */
@RestController
final class DutyController {

    record ContactRequest(
            @NotNull Post post,
            @NotNull AlertChannel channel,
            @NotBlank @Size(max = 200) String address,
            @Size(max = 200) @Nullable String note) {}

    record RosterRequest(@NotNull List<@Valid ShiftRequest> shifts) {

        private List<Roster.Shift> asShifts() {
            return shifts.stream()
                    .map(s -> new Roster.Shift(s.post(), s.from(), s.to(), s.contactId()))
                    .toList();
        }
    }

    record ShiftRequest(
            @NotNull Post post,
            @NotNull Instant from,
            @NotNull Instant to,
            @NotNull UUID contactId) {}

    record DutyView(Post post, AlertChannel channel, List<Contact> contacts, boolean fromRoster) {}

    private final ContactRepository contacts;
    private final RosterRepository rosters;
    private final DutyHandler handler;
    private final OnDuty onDuty;
    private final ConfiguredChannels channels;
    private final Clock clock;

    DutyController(
            ContactRepository contacts,
            RosterRepository rosters,
            DutyHandler handler,
            OnDuty onDuty,
            ConfiguredChannels channels,
            Clock clock) {
        this.contacts = contacts;
        this.rosters = rosters;
        this.handler = handler;
        this.onDuty = onDuty;
        this.channels = channels;
        this.clock = clock;
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/contacts")
    @Operation(summary = "List the contacts")
    Page<Contact> list() {
        return new Page<>(contacts.all(), null);
    }

    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @PostMapping("/api/v1/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a contact")
    ResponseEntity<Contact> save(@Valid @RequestBody ContactRequest request) {
        channels.require(request.channel());
        var saved = handler.save(request.post(), request.channel(), request.address(), request.note());
        return Answers.created(URI.create("/api/v1/contacts"), saved, saved.version());
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/rosters/{week}")
    @Operation(summary = "Read the roster of a week")
    ResponseEntity<Roster> roster(@PathVariable @Pattern(regexp = "\\d{4}-W\\d{2}") String week) {
        var roster = rosters.find(week).orElseThrow(() -> Refusal.notFound("not-found", week));
        return Answers.ok(roster, roster.version());
    }

    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @PutMapping(path = "/api/v1/rosters/{week}", headers = "!If-Match")
    @Operation(summary = "Write the roster of a week; If-Match is due once it exists")
    ResponseEntity<Roster> begin(
            @PathVariable @Pattern(regexp = "\\d{4}-W\\d{2}") String week, @Valid @RequestBody RosterRequest request) {
        var roster = handler.put(week, request.asShifts(), Optional.empty());
        return Answers.ok(roster, roster.version());
    }

    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @PutMapping(path = "/api/v1/rosters/{week}", headers = "If-Match")
    @Operation(summary = "Write the roster of a week; If-Match is due once it exists")
    ResponseEntity<Roster> rewrite(
            @PathVariable @Pattern(regexp = "\\d{4}-W\\d{2}") String week,
            IfMatch seen,
            @Valid @RequestBody RosterRequest request) {
        var roster = handler.put(week, request.asShifts(), Optional.of(seen.version()));
        return Answers.ok(roster, roster.version());
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/rosters/on-duty")
    @Operation(summary = "Read who is on duty")
    Page<DutyView> onDuty() {
        var now = clock.instant();
        var views = new ArrayList<DutyView>();
        for (var post : Post.values()) {
            for (var channel : AlertChannel.values()) {
                var standing = contacts.of(post, channel);
                var onShift = onDuty.shifts(post, now);
                var chosen = standing.stream()
                        .filter(c -> onShift.contains(c.contactId()))
                        .toList();
                if (!standing.isEmpty()) {
                    views.add(new DutyView(post, channel, chosen.isEmpty() ? standing : chosen, !chosen.isEmpty()));
                }
            }
        }
        return new Page<>(views, null);
    }
}
