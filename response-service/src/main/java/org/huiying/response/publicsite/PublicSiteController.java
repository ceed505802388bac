package org.huiying.response.publicsite;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bureau's own page and feed, open to everyone: HTML for people, JSON and plain text for whoever asks. */
@RestController
@RequestMapping("/public")
final class PublicSiteController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final int FEED = 50;
    private static final Pattern STORABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,60}");

    private final PublicSiteRepository statements;
    private final PublicPages pages;
    private final SiteName site;
    private final Json json;

    PublicSiteController(PublicSiteRepository statements, PublicPages pages, SiteName site, Json json) {
        this.statements = statements;
        this.pages = pages;
        this.site = site;
        this.json = json;
    }

    @GetMapping("/statements")
    @Access(open = true)
    @Operation(summary = "List published statements")
    ResponseEntity<String> list(
            PageQuery query, @RequestHeader(name = "Accept", defaultValue = "text/html") String accept) {
        var after =
                query.after(slug -> slug).filter(slug -> STORABLE.matcher(slug).matches());
        var rows = statements.newest(after.orElse(null), query.updatedSince(), query.limitPlusOne());
        var page = Page.of(rows, query, PublicStatement::slug);
        var type = wanted(accept, List.of(HTML, MediaType.APPLICATION_JSON));
        return type == HTML
                ? answer(HttpStatus.OK, HTML, pages.list(page.items(), page.nextCursor()))
                : answer(HttpStatus.OK, type, json.write(page));
    }

    @GetMapping("/statements/{number}")
    @Access(open = true)
    @Operation(summary = "Read a published statement")
    ResponseEntity<String> statement(
            @PathVariable String number, @RequestHeader(name = "Accept", defaultValue = "text/html") String accept) {
        var type = wanted(accept, List.of(HTML, MediaType.APPLICATION_JSON, TEXT));
        var found = Optional.of(number)
                .filter(text -> STORABLE.matcher(text).matches())
                .flatMap(statements::find);
        if (found.isEmpty()) {
            if (type == HTML) {
                return answer(HttpStatus.NOT_FOUND, HTML, pages.missing());
            }
            throw Refusal.notFound("not-found", number);
        }
        var shown = found.get();
        if (type == HTML) {
            return answer(HttpStatus.OK, HTML, pages.statement(shown));
        }
        return type == TEXT
                ? answer(HttpStatus.OK, TEXT, shown.title() + "\n\n" + shown.body())
                : answer(HttpStatus.OK, type, json.write(shown));
    }

    @GetMapping("/statements.atom")
    @Access(open = true)
    @Operation(summary = "Read published statements as Atom feed")
    ResponseEntity<String> feed() {
        var newest = statements.newest(null, null, FEED);
        return answer(HttpStatus.OK, ATOM, AtomFeed.of(newest, statements.base(), site.issuingBody()));
    }

    private ResponseEntity<String> answer(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic())
                .header("Vary", "Accept")
                .header("Content-Security-Policy", pages.contentSecurityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }

    /** The first kind on offer that the caller takes, in the caller's own order; HTML when in doubt. */
    private static MediaType wanted(String accept, List<MediaType> offers) {
        try {
            var asked = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(asked);
            return asked.stream()
                    .flatMap(type ->
                            offers.stream().filter(type::isCompatibleWith).limit(1))
                    .findFirst()
                    .orElse(HTML);
        } catch (InvalidMediaTypeException e) {
            return HTML;
        }
    }
}
