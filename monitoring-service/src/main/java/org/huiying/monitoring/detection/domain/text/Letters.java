package org.huiying.monitoring.detection.domain.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The letters and digits of a text, as runs without anything between them; marks and emoji tell nothing here. */
final class Letters {

    private Letters() {}

    /** Runs of letters and digits in one letter case and width. */
    static List<String> runs(String raw) {
        var plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var spaced = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            spaced.append(Character.isLetterOrDigit(plain.charAt(i)) ? plain.charAt(i) : ' ');
        }
        return List.of(spaced.toString().split(" ")).stream()
                .filter(run -> !run.isEmpty())
                .toList();
    }
}
