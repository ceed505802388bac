package org.huiying.gateway.status;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the readiness of the services; a page to those who ask for HTML first, else JSON. */
@RestController
final class StatusController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ReadinessProbe probe;

    StatusController(ReadinessProbe probe) {
        this.probe = probe;
    }

    @GetMapping("/status")
    Mono<ResponseEntity<Object>> status(ServerHttpRequest request) {
        return probe.report()
                .map(report -> wantsPage(request)
                        ? answer(HTML).body((Object) StatusPage.of(report))
                        : answer(MediaType.APPLICATION_JSON).body((Object) report));
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        return request.getHeaders().getAccept().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))
                .isPresent();
    }
}
