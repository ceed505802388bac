package org.huiying.devtools.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.huiying.devtools.DevtoolsSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Receives webhooks under any name, keeps them before it answers, and answers what the caller asked for. */
@RestController
@RequestMapping("/hooks")
final class HookController {
    private static final int ON_A_PAGE = 200;

    private final Path root;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, CaptureFolder> folders = new ConcurrentHashMap<>();

    HookController(DevtoolsSettings settings, Clock clock, JsonMapper json) {
        this.root = settings.folder().resolve("hooks");
        this.clock = clock;
        this.json = json;
    }

    record Hooks(List<CapturedHook> items, long nextAfter) {}

    @PostMapping("/{name}")
    ResponseEntity<Void> receive(
            @PathVariable String name,
            @RequestParam(defaultValue = "204") int status,
            @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) byte[] body)
            throws IOException {
        var plain = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((header, values) -> plain.put(header, String.join(", ", values)));
        var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        var hook = new CapturedHook(0, clock.instant().toString(), status, plain, text);
        folder(name).store(json.writeValueAsBytes(hook));
        return ResponseEntity.status(status).build();
    }

    @GetMapping("/{name}/messages")
    Hooks messages(@PathVariable String name, @RequestParam(defaultValue = "0") long after) throws IOException {
        var items = read(folder(name), folder(name).after(after));
        return new Hooks(items, items.isEmpty() ? after : items.getLast().number());
    }

    @GetMapping(value = "/{name}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@PathVariable String name) throws IOException {
        var newest = folder(name).newestFirst().stream().limit(ON_A_PAGE).toList();
        return CapturePages.hooks(name, read(folder(name), newest));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String names() throws IOException {
        Files.createDirectories(root);
        try (var known = Files.list(root)) {
            return CapturePages.hookNames(
                    known.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    private List<CapturedHook> read(CaptureFolder folder, List<Long> numbers) throws IOException {
        var hooks = new ArrayList<CapturedHook>();
        for (var number : numbers) {
            hooks.add(json.readValue(folder.read(number), CapturedHook.class).numbered(number));
        }
        return hooks;
    }

    private CaptureFolder folder(String name) throws IOException {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A hook's name is a-z, 0-9 and -.");
        }
        var known = folders.get(name);
        if (known != null) {
            return known;
        }
        synchronized (folders) {
            if (!folders.containsKey(name)) {
                folders.put(name, new CaptureFolder(root.resolve(name)));
            }
            return folders.get(name);
        }
    }
}
