package org.huiying.monitoring.source.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiying.monitoring.mention.domain.Tally;

/** Reads RSS 0.9 to 2.0 and Atom; refuses document types that declare anything, and with them every entity trick. */
final class XmlFeedReader {

    /** As RSS 0.91 asks for: it only names a document type, and is dropped unread. */
    private static final Pattern NAMED_TYPE = Pattern.compile("<!DOCTYPE[^\\[<>]*>");

    private static final Pattern CLOSED = Pattern.compile("</(?:\\w+:)?(?:rss|feed|RDF)\\s*>\\s*$");

    private XmlFeedReader() {}

    static List<Fetched.Entry> entries(String xml, int most) throws Unreadable {
        var body = withoutDocumentType(xml);
        try {
            var input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            return input.build(new StringReader(body)).getEntries().stream()
                    .limit(most)
                    .map(XmlFeedReader::entry)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (FeedException | RuntimeException e) { // what a parser throws at nonsense is nobody's promise
            throw isCutOff(body)
                    ? Unreadable.cutOff()
                    : new Unreadable("feed-unreadable", "neither RSS nor Atom, or broken XML");
        }
    }

    private static String withoutDocumentType(String xml) throws Unreadable {
        var end = firstElement(xml);
        var prolog = NAMED_TYPE.matcher(xml.substring(0, end)).replaceFirst("");
        if (prolog.contains("<!DOCTYPE") || prolog.contains("<!ENTITY")) {
            throw new Unreadable("feed-doctype", "the feed declares a document type of its own, which is refused");
        }
        return prolog + xml.substring(end);
    }

    private static int firstElement(String xml) {
        for (var i = 0; i + 1 < xml.length(); i++) {
            if (xml.charAt(i) == '<' && Character.isLetter(xml.charAt(i + 1))) {
                return i;
            }
        }
        return xml.length();
    }

    private static boolean isCutOff(String xml) {
        var start = xml.indexOf("<rss") >= 0 || xml.indexOf("<feed") >= 0 || xml.contains(":RDF");
        return start && !CLOSED.matcher(xml).find();
    }

    private static Optional<Fetched.Entry> entry(SyndEntry entry) {
        var title = Formats.plain(entry.getTitle());
        var longest = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(null);
        var text = Formats.plain(longest);
        var date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (title == null && text == null) {
            return Optional.empty();
        }
        var published = date == null ? null : Instant.ofEpochMilli(date.getTime());
        var id = id(entry, title + "\n" + text);
        return Optional.of(new Fetched.Entry(id, entry.getLink(), title, text, published, Tally.UNKNOWN));
    }

    /** What the feed calls the entry; failing that its address, failing that its words. */
    private static String id(SyndEntry entry, String words) {
        var uri = entry.getUri();
        var link = entry.getLink();
        return uri != null && !uri.isBlank() ? uri : link != null && !link.isBlank() ? link : words;
    }
}
