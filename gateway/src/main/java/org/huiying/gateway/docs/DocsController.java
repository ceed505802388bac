package org.huiying.gateway.docs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves the landing page, the documentation page and the merged description. */
@RestController
final class DocsController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ServiceDescriptions descriptions;

    DocsController(ServiceDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping("/")
    ResponseEntity<Resource> landing() {
        return page("index.html");
    }

    @GetMapping({"/docs", "/docs/"})
    ResponseEntity<Resource> docs() {
        return page("docs.html");
    }

    @GetMapping("/openapi.json")
    Mono<ResponseEntity<byte[]>> openapi() {
        return descriptions
                .merged()
                .map(json -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache())
                        .body(json));
    }

    private static ResponseEntity<Resource> page(String name) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("pages/" + name));
    }
}
