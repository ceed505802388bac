package org.huiying.gateway.docs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiying.gateway.routing.ServiceAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the services' own descriptions and merges them; an incomplete result is kept for two seconds only. */
@Component
final class ServiceDescriptions {

    private static final Logger log = LoggerFactory.getLogger(ServiceDescriptions.class);
    private static final Duration INCOMPLETE = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private record Described(String service, Optional<JsonNode> description) {}

    private record Merged(byte[] json, boolean complete) {}

    private final WebClient http = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_BYTES))
            .build();
    private final JsonMapper json;
    private final Mono<Merged> merged;

    ServiceDescriptions(ServiceAddresses addresses, DocsSettings settings, JsonMapper json) {
        this.json = json;
        this.merged = Flux.fromIterable(addresses.services().entrySet())
                .flatMapSequential(service -> fetch(service.getKey(), service.getValue(), settings.timeout()))
                .collectList()
                .map(this::merge)
                .cacheInvalidateWhen(result -> Mono.delay(result.complete() ? settings.cache() : INCOMPLETE)
                        .then());
    }

    Mono<byte[]> merged() {
        return merged.map(Merged::json);
    }

    private Mono<Described> fetch(String name, ServiceAddresses.Address address, Duration timeout) {
        return http.get()
                .uri(address.uri().resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(byte[].class)
                .timeout(timeout)
                .map(body -> new Described(name, Optional.of(json.readTree(body))))
                .onErrorResume(failure -> {
                    log.info("No description of {}: {}", name, failure.toString());
                    return Mono.just(new Described(name, Optional.empty()));
                });
    }

    private Merged merge(List<Described> described) {
        var merge = new OpenApiMerge();
        described.forEach(one -> one.description()
                .ifPresentOrElse(
                        description -> merge.add(one.service(), description), () -> merge.without(one.service())));
        var complete = described.stream().allMatch(one -> one.description().isPresent());
        return new Merged(json.writeValueAsBytes(merge.merged("v1")), complete);
    }
}
