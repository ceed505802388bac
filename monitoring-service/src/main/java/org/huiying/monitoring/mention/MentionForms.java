package org.huiying.monitoring.mention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.mention.domain.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads posted items one by one: what is wrong with one is said of that one. Fields it does not know are not read. */
@Component
class MentionForms {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;

    /** What is wrong with an item. */
    static final class Faulty extends Exception {
        private final transient Object[] args;

        Faulty(String code, Object... args) {
            super(code, null, false, false);
            this.args = args;
        }

        Object[] args() {
            return args;
        }
    }

    private final MentionIdentity identity;
    private final AuthorHash authors;

    MentionForms(MentionIdentity identity, AuthorHash authors) {
        this.identity = identity;
        this.authors = authors;
    }

    Submission submission(JsonNode item, Instant now) throws Faulty {
        if (!item.isObject()) {
            throw new Faulty("item-not-an-object");
        }
        var source = required(item, "source", LONGEST_NAME);
        var externalId = required(item, "externalId", LONGEST_NAME);
        var title = text(item, "title", Submission.LONGEST_TITLE);
        var text = text(item, "text", Submission.LONGEST_TEXT);
        if (title == null && text == null) {
            throw new Faulty("field-missing", "text");
        }
        var authorKey = text(item, "authorKey", LONGEST_URL);
        return new Submission(
                identity.of(source, externalId),
                source,
                choice(item, "sourceType", SourceType.class, SourceType.SOCIAL),
                choice(item, "mediaLevel", MediaLevel.class, MediaLevel.SOCIAL),
                text(item, "platform", LONGEST_NAME),
                text(item, "url", LONGEST_URL),
                title,
                text,
                published(item, now),
                new Tally(count(item, "views"), count(item, "likes"), count(item, "comments"), count(item, "shares")),
                authorKey == null ? null : authors.of(source, authorKey, now),
                null,
                null);
    }

    private static String required(JsonNode item, String field, int longest) throws Faulty {
        var text = text(item, field, longest);
        if (text == null) {
            throw new Faulty("field-missing", field);
        }
        return text;
    }

    private static @Nullable String text(JsonNode item, String field, int longest) throws Faulty {
        var node = item.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new Faulty("field-wrong-type", field);
        }
        var text = node.stringValue();
        if (text.length() > longest) {
            throw new Faulty("field-too-long", field, longest);
        }
        return text.isBlank() ? null : text;
    }

    private static Instant published(JsonNode item, Instant now) throws Faulty {
        try {
            var at = OffsetDateTime.parse(required(item, "publishedAt", LONGEST_NAME))
                    .toInstant();
            if (!Submission.isPlausible(at, now)) {
                throw new Faulty("published-at-out-of-range");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw new Faulty("field-wrong-type", "publishedAt");
        }
    }

    private static <E extends Enum<E>> E choice(JsonNode item, String field, Class<E> type, E otherwise) throws Faulty {
        var text = text(item, field, LONGEST_NAME);
        if (text == null) {
            return otherwise;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new Faulty("field-unknown-value", field, allowed);
    }

    private static @Nullable Long count(JsonNode item, String field) throws Faulty {
        var node = item.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new Faulty("field-wrong-type", field);
        }
        return node.longValue();
    }

    /** Items of a batch that can be taken, and those that cannot. */
    record Sorted(List<Submission> taken, List<Rejected> rejected) {

        Sorted() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** One item that was not taken. */
    record Rejected(int index, String code, List<Object> args) {}

    Sorted sort(List<JsonNode> items, Instant now) {
        var sorted = new Sorted();
        for (var i = 0; i < items.size(); i++) {
            try {
                sorted.taken().add(submission(items.get(i), now));
            } catch (Faulty e) {
                sorted.rejected().add(new Rejected(i, String.valueOf(e.getMessage()), List.of(e.args())));
            }
        }
        return sorted;
    }
}
