package org.huiying.response.statement.domain.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiying.contracts.wire.TextHash;

/**
 * The text of a statement in its one normal form (NFC, lines trimmed, {@code \n} between them, no invisible
 * characters), so that equal texts have equal hashes wherever they were typed.
 */
public record Text(String title, String body, List<Fact> facts) {

    private static final int BEGINNING = 300;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]");

    public Text {
        title = normal(title).replace('\n', ' ');
        body = normal(body);
        facts = List.copyOf(facts);
    }

    /** What signatures are bound to and what the public page shows: title, an empty line, body, in UTF-8. */
    public String sha256() {
        return TextHash.sha256(title + "\n\n" + body);
    }

    /** The beginning of the body: enough to see what it is about. */
    public String beginning() {
        var end = body.offsetByCodePoints(0, Math.min(BEGINNING, body.codePointCount(0, body.length())));
        return body.substring(0, end);
    }

    public boolean factsVerified() {
        return !facts.isEmpty() && facts.stream().allMatch(Fact::verified);
    }

    private static String normal(String raw) {
        var lines = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        var visible = INVISIBLE.matcher(lines).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
