package org.huiying.response.publicsite;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.response.publicsite.PublicStatement.Note;
import org.huiying.response.publicsite.PublicStatement.State;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the pages: every value is escaped by the template engine, and nothing is loaded from elsewhere. */
@Component
final class PublicPages {

    private static final ZoneId COUNTRY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(COUNTRY);
    private static final int PREVIEW = 110;

    private final String style = read("style.css");
    private final Template page = compile("page.html");
    private final Template list = compile("list.html");
    private final Template statement = compile("statement.html");
    private final Template missing = compile("missing.html");

    private final SiteName site;

    PublicPages(SiteName site) {
        this.site = site;
    }

    /** Only this style, no script, no picture, no frame. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String list(List<PublicStatement> statements, @Nullable String older) {
        var model = new LinkedHashMap<String, Object>();
        model.put("statements", statements.stream().map(PublicPages::model).toList());
        model.put("empty", statements.isEmpty());
        model.put("older", older == null ? false : Map.of("cursor", older));
        return page("情况通报", list.execute(model));
    }

    String statement(PublicStatement shown) {
        return page(shown.title(), statement.execute(model(shown)));
    }

    String missing() {
        return page("没有这份通报", missing.execute(Map.of()));
    }

    private String page(String title, String content) {
        return page.execute(Map.of("title", title, "site", site.issuingBody(), "style", style, "content", content));
    }

    private static Map<String, Object> model(PublicStatement s) {
        var model = new LinkedHashMap<String, Object>();
        model.put("number", s.number());
        model.put("slug", s.slug());
        model.put("url", s.url());
        model.put("title", s.title());
        model.put("paragraphs", s.body().lines().filter(line -> !line.isBlank()).toList());
        model.put("preview", preview(s.body()));
        model.put("issuingBody", s.issuingBody());
        model.put("publishedAt", TIME.format(s.publishedAt()));
        model.put("publishedIso", s.publishedAt().toString());
        model.put("kind", kind(s.kind()));
        model.put("sha256", s.contentSha256());
        model.put("emergency", s.awaitsRatification());
        model.put("ratified", s.ratifiedAt() == null ? false : Map.of("at", TIME.format(s.ratifiedAt())));
        model.put("withdrawn", notes(s, State.WITHDRAWN));
        model.put("corrected", notes(s, State.CORRECTED));
        model.put("isWithdrawn", s.state() == State.WITHDRAWN);
        model.put("isCorrected", s.state() == State.CORRECTED);
        var corrects = s.corrects();
        model.put("corrects", corrects == null ? false : Map.of("number", corrects.number(), "url", corrects.url()));
        return model;
    }

    private static List<Map<String, Object>> notes(PublicStatement s, State kind) {
        return s.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(PublicPages::note)
                .toList();
    }

    private static Map<String, Object> note(Note note) {
        var by = note.by();
        return Map.of(
                "note",
                note.note(),
                "at",
                time(note.at()),
                "by",
                by == null ? false : Map.of("number", by.number(), "url", by.url()));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case HOLDING -> "首次通报";
            case FULL -> "情况通报";
            case RESULT -> "结果通报";
            case CORRECTION -> "更正";
        };
    }

    private static String preview(String body) {
        var line = body.replaceAll("\\n+", " ");
        var end = line.offsetByCodePoints(0, Math.min(PREVIEW, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "……" : line;
    }

    private static Template compile(String name) {
        return Mustache.compiler().defaultValue("").compile(read(name));
    }

    private static String read(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("public-pages/" + name).getInputStream(), StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
