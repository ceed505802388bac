package org.huiying.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.huiying.gateway.routing.ServiceAddresses;
import org.huiying.gateway.status.StatusReport.Readiness;
import org.huiying.gateway.status.StatusReport.ServiceStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every service's management port whether it is ready; many callers at once cost one round of questions. */
@Component
final class ReadinessProbe {

    private final WebClient http = WebClient.create();
    private final Mono<StatusReport> report;

    ReadinessProbe(ServiceAddresses addresses, StatusSettings settings) {
        var clock = Clock.systemUTC();
        this.report = Flux.fromIterable(addresses.services().entrySet())
                .flatMapSequential(service -> ask(service, settings.timeout()))
                .collectList()
                .map(services -> StatusReport.of(clock.instant(), services))
                .cacheInvalidateWhen(_ -> Mono.delay(settings.cache()).then());
    }

    Mono<StatusReport> report() {
        return report;
    }

    private Mono<ServiceStatus> ask(Map.Entry<String, ServiceAddresses.Address> service, Duration timeout) {
        var address = service.getValue();
        return http.get()
                .uri(address.management().resolve("/actuator/health/readiness"))
                .exchangeToMono(answer -> answer.releaseBody()
                        .thenReturn(answer.statusCode().is2xxSuccessful() ? Readiness.READY : Readiness.NOT_READY))
                .timeout(timeout)
                .onErrorReturn(Readiness.AWAY)
                .elapsed()
                .map(taken -> new ServiceStatus(service.getKey(), address.title(), taken.getT2(), taken.getT1()));
    }
}
