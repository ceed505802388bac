package org.huiying.assessment.escalation;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huiying.assessment.escalation.domain.Dispatch;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.vocabulary.PlanGrade;

/** Writes the newest message of an escalation as a CAP 1.2 alert; earlier messages are its references. */
final class EscalationCap {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    /** CAP wants an offset in figures, also for UTC. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'");

    private final String division;
    private final XMLStreamWriter xml;

    private EscalationCap(String division, XMLStreamWriter xml) {
        this.division = division;
        this.xml = xml;
    }

    static String write(Dispatch dispatch, String division) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new EscalationCap(division, xml).alert(dispatch);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void alert(Dispatch dispatch) throws XMLStreamException {
        var message = dispatch.message();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element("identifier", identifier(dispatch, dispatch.sent().size()));
        element("sender", sender());
        element("sent", time(message.sentAt()));
        element("status", capital(message.status().name()));
        element("msgType", capital(message.msgType().name()));
        element("scope", "Restricted");
        element("restriction", message.posts().stream().map(Enum::name).collect(Collectors.joining(" ")));
        if (dispatch.sent().size() > 1) {
            element("references", references(dispatch));
        }
        element("incidents", dispatch.incident().number());
        info(dispatch, message);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void info(Dispatch dispatch, Message message) throws XMLStreamException {
        var incident = dispatch.incident();
        xml.writeStartElement("info");
        element("language", "zh-CN");
        element("category", "Other");
        element("event", incident.area().label() + "舆情");
        element("urgency", message.forInformation() ? "Unknown" : "Immediate");
        element("severity", severity(message.planGrade()));
        element("certainty", "Observed");
        element("onset", time(incident.foundAt()));
        element("headline", incident.title());
        element("description", message.text());
        parameter("planGrade", message.planGrade().name());
        parameter("statutoryClass", message.statutoryClass().name());
        parameter("addressee", message.addressee().name());
        xml.writeStartElement("area");
        element("areaDesc", division);
        xml.writeStartElement("geocode");
        element("valueName", "GB/T 2260");
        element("value", division);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String references(Dispatch dispatch) {
        return IntStream.range(1, dispatch.sent().size())
                .mapToObj(n -> sender() + "," + identifier(dispatch, n) + ","
                        + time(dispatch.sent().get(n - 1)))
                .collect(Collectors.joining(" "));
    }

    private static String identifier(Dispatch dispatch, int revision) {
        return "urn:uuid:" + dispatch.id() + ":" + revision;
    }

    private String sender() {
        return "huiying." + division;
    }

    private void parameter(String name, String value) throws XMLStreamException {
        xml.writeStartElement("parameter");
        element("valueName", name);
        element("value", value);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String severity(PlanGrade grade) {
        return switch (grade) {
            case I -> "Extreme";
            case II -> "Severe";
            case III -> "Moderate";
            case IV -> "Minor";
        };
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
