package org.huiying.standalone.demo.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.standalone.demo.api.Answer;
import org.huiying.standalone.demo.api.Call;

/** A round of consultation: opened by the office, with views of departments and of the upper level, then decided. */
public final class Consulting {
    private final Stage stage;

    public Consulting(Stage stage) {
        this.stage = stage;
    }

    /** Answers the id of the round. */
    public String open(Matter matter, List<String> departments, String facts, String risk) {
        var body = Map.of("departments", departments, "report", Map.of("facts", facts, "risk", risk));
        var opened = stage.api().post(Cast.OFFICE.account(), matter.incident() + "/consultations", body);
        stage.narrator()
                .step(Cast.OFFICE, "召集会商 opens the consultation: " + matter.number(), String.join("、", departments));
        return opened.field("id");
    }

    /** @param document number of the paper on which a view from above came; empty where none is needed */
    public void view(Cast who, String round, String department, boolean upperLevel, String view, String document) {
        var body = new LinkedHashMap<String, Object>();
        body.put("department", department);
        body.put("upperLevel", upperLevel);
        body.put("view", view);
        if (!document.isEmpty()) {
            body.put("documentNumber", document);
        }
        decide(who, round, "department-views", body).ok();
        stage.narrator()
                .step(who, (upperLevel ? "上级意见 upper-level view: " : "会商意见 department view: ") + department, view);
    }

    public Answer tryToDecide(Cast who, String round, String decision, String agreedLine) {
        return decide(who, round, "decision", Map.<String, Object>of("decision", decision, "agreedLine", agreedLine));
    }

    public void decide(Cast who, String round, String decision, String agreedLine) {
        tryToDecide(who, round, decision, agreedLine).ok();
        stage.narrator().step(who, "会商决定 decides: " + decision, "口径 line: " + agreedLine);
    }

    private Answer decide(Cast who, String round, String what, Map<String, Object> body) {
        var path = "/consultations/" + round;
        return stage.api().tryToDecide(who.account(), path, Call.post(who.account(), path + "/" + what, body));
    }
}
