package org.huiying.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the problems: Chinese unless the caller asks for English. */
@Component
final class ProblemTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String title(ProblemCode code, Locale language) {
        return bundle(language).getString(code.code() + ".title");
    }

    String detail(ProblemCode code, List<Object> arguments, Locale language) {
        return new MessageFormat(bundle(language).getString(code.code() + ".detail"), language)
                .format(arguments.toArray());
    }

    Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            var asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return asked == null ? Locale.CHINESE : asked;
        } catch (IllegalArgumentException _) {
            return Locale.CHINESE;
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("problems", language, NO_FALLBACK);
    }
}
