package org.huiying.response.publicsite;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huiying.response.publicsite.PublicStatement.State;

/** The statements as Atom 1.0 (RFC 4287), newest first. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static String of(List<PublicStatement> statements, String base, String issuingBody) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "zh-CN");
            element(xml, "id", base + ".atom");
            element(xml, "title", issuingBody + "　情况通报");
            element(xml, "updated", newest(statements).toString());
            link(xml, "self", base + ".atom", "application/atom+xml");
            link(xml, "alternate", base, "text/html");
            author(xml, issuingBody);
            for (var statement : statements) {
                entry(xml, statement);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, PublicStatement statement) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + statement.id());
        element(xml, "title", mark(statement) + statement.title());
        element(xml, "published", statement.publishedAt().toString());
        element(xml, "updated", statement.updatedAt().toString());
        link(xml, "alternate", statement.url(), "text/html");
        author(xml, statement.issuingBody());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", statement.kind().name());
        xml.writeAttribute("label", PublicPages.kind(statement.kind()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(content(statement));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String mark(PublicStatement statement) {
        return switch (statement.state()) {
            case WITHDRAWN -> "【已撤回】";
            case CORRECTED -> "【已更正】";
            case CURRENT -> statement.awaitsRatification() ? "【首次通报，待补签】" : "";
        };
    }

    private static String content(PublicStatement statement) {
        var text = new StringBuilder();
        statement
                .notes()
                .forEach(note -> text.append(note.kind() == State.WITHDRAWN ? "撤回原因：" : "更正：")
                        .append(note.note())
                        .append('\n'));
        return text.append(statement.body())
                .append("\n\n")
                .append(statement.issuingBody())
                .append('　')
                .append(statement.number())
                .append("\nSHA-256 ")
                .append(statement.contentSha256())
                .toString();
    }

    private static Instant newest(List<PublicStatement> statements) {
        return statements.stream()
                .map(PublicStatement::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
