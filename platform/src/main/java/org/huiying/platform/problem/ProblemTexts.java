package org.huiying.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Words for codes: those of the service first, then the platform's; Chinese unless the caller prefers English. */
final class ProblemTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final LocaleResolver languages;

    ProblemTexts(LocaleResolver languages) {
        this.languages = languages;
        messages.setBasenames("problems", "platform-problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    String title(String code, Locale language) {
        return text(code + ".title", List.of(), code, language);
    }

    /** Without a text of its own a code is described by its first argument: the validator's words. */
    String detail(String code, List<Object> args, Locale language) {
        return text(
                code + ".detail", args, args.isEmpty() ? code : args.getFirst().toString(), language);
    }

    private String text(String key, List<Object> args, String fallback, Locale language) {
        var words = args.stream().map(String::valueOf).toArray();
        var found = messages.getMessage(key, words, null, language);
        return found == null ? fallback : found;
    }
}
