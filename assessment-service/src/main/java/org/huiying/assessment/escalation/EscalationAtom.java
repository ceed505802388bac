package org.huiying.assessment.escalation;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the newest escalations as an Atom feed whose entries link to their CAP alerts. */
final class EscalationAtom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final String publicUrl;

    private EscalationAtom(XMLStreamWriter xml, String publicUrl) {
        this.xml = xml;
        this.publicUrl = publicUrl;
    }

    static String write(List<StoredEscalation> latest, String publicUrl) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new EscalationAtom(xml, publicUrl).feed(latest);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void feed(List<StoredEscalation> latest) throws XMLStreamException {
        var self = publicUrl + "/api/v1/escalations.atom";
        var updated = latest.isEmpty() ? Instant.EPOCH : sentAt(latest.getFirst());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        head(self, "舆情上报", updated);
        link("self", self, "application/atom+xml");
        xml.writeStartElement("author");
        element("name", "回应");
        xml.writeEndElement();
        for (var escalation : latest) {
            entry(escalation);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(StoredEscalation stored) throws XMLStreamException {
        var dispatch = stored.state().dispatch();
        xml.writeStartElement("entry");
        head("urn:uuid:" + dispatch.id(), dispatch.incident().title(), sentAt(stored));
        element("summary", dispatch.message().text());
        link("alternate", publicUrl + "/api/v1/escalations/" + dispatch.id() + ".cap", "application/cap+xml");
        xml.writeEndElement();
    }

    private void head(String id, String title, Instant updated) throws XMLStreamException {
        element("id", id);
        element("title", title);
        element("updated", updated.toString());
    }

    private void link(String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static Instant sentAt(StoredEscalation stored) {
        return stored.state().dispatch().message().sentAt();
    }
}
