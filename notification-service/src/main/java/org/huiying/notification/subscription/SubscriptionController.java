package org.huiying.notification.subscription;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhook subscriptions of machine clients, with their delivery log. */
@RestController
final class SubscriptionController {

    private static final String SCOPE = "subscriptions:write";

    record SubscriptionRequest(
            @NotBlank @Size(max = 2000) String url,
            @NotEmpty @Size(max = 100) List<@NotBlank String> types,
            @Size(max = 500) @Nullable String description) {}

    /** The secret stands in the answer to the creation and nowhere else. */
    record SubscriptionView(
            UUID id,
            String url,
            List<String> types,
            @Nullable String description,
            Subscription.State state,
            @Nullable String disabledReason,
            Instant createdAt,
            @Nullable String secret) {

        static SubscriptionView of(Subscription s, boolean withSecret) {
            return new SubscriptionView(
                    s.id(),
                    s.url(),
                    s.types(),
                    s.description(),
                    s.state(),
                    s.disabledReason(),
                    s.createdAt(),
                    withSecret ? s.secret() : null);
        }
    }

    private final SubscriptionRepository subscriptions;
    private final WebhookDeliveryRepository deliveries;
    private final SubscriptionHandler handler;

    SubscriptionController(
            SubscriptionRepository subscriptions, WebhookDeliveryRepository deliveries, SubscriptionHandler handler) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Access(scopes = SCOPE)
    @GetMapping("/api/v1/subscriptions")
    @Operation(summary = "List own subscriptions")
    Page<SubscriptionView> list(PageQuery query, Caller caller) {
        return Page.of(subscriptions.page(caller.subject(), query), query, s -> s.id().toString())
                .map(s -> SubscriptionView.of(s, false));
    }

    @Access(scopes = SCOPE)
    @PostMapping("/api/v1/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Subscribe by webhook")
    ResponseEntity<SubscriptionView> create(@Valid @RequestBody SubscriptionRequest request, Caller caller) {
        var made = handler.create(caller.subject(), request.url(), request.types(), request.description());
        return Answers.created(
                URI.create("/api/v1/subscriptions/" + made.id()), SubscriptionView.of(made, true), made.version());
    }

    @Access(scopes = SCOPE)
    @GetMapping("/api/v1/subscriptions/{id}")
    @Operation(summary = "Read a subscription")
    ResponseEntity<SubscriptionView> one(@PathVariable UUID id, Caller caller) {
        var found = handler.own(caller.subject(), id);
        return Answers.ok(SubscriptionView.of(found, false), found.version());
    }

    @Access(scopes = SCOPE)
    @GetMapping("/api/v1/subscriptions/{id}/deliveries")
    @Operation(summary = "List the deliveries of a subscription")
    Page<WebhookDelivery> deliveries(@PathVariable UUID id, PageQuery query, Caller caller) {
        handler.own(caller.subject(), id);
        return Page.of(deliveries.page(id, query), query, d -> d.id().toString());
    }

    @Access(scopes = SCOPE)
    @PostMapping("/api/v1/subscriptions/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a test event")
    ResponseEntity<WebhookDelivery> test(@PathVariable UUID id, Caller caller) {
        var location = URI.create("/api/v1/subscriptions/" + id + "/deliveries");
        return Answers.accepted(location, handler.test(caller.subject(), id));
    }

    @Access(scopes = SCOPE)
    @PostMapping("/api/v1/deliveries/{id}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Deliver again")
    ResponseEntity<WebhookDelivery> redeliver(@PathVariable UUID id, Caller caller) {
        var delivery = handler.redeliver(caller.subject(), id);
        var location = URI.create("/api/v1/subscriptions/" + delivery.subscriptionId() + "/deliveries");
        return Answers.accepted(location, delivery);
    }
}
