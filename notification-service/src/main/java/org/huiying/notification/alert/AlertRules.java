package org.huiying.notification.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.AlertStep;

/** Turns a rule and an event into the steps and the words of an alert. */
final class AlertRules {

    static final String NAMED = "@NAMED";

    private AlertRules() {}

    /** The steps of the alert; empty when the event names nobody. */
    static List<AlertStep> steps(AlertRule rule, AlertFacts facts) {
        var steps = new ArrayList<AlertStep>();
        if (rule.procedureChain() && !facts.chain().isEmpty()) {
            facts.chain().forEach(s -> steps.add(new AlertStep(s.step(), s.posts(), s.channels(), s.waitFor())));
            return steps;
        }
        for (var step : rule.steps()) {
            var posts = step.posts().stream()
                    .flatMap(name -> posts(name, facts).stream())
                    .distinct()
                    .toList();
            if (!posts.isEmpty()) {
                steps.add(new AlertStep(steps.size() + 1, posts, step.channels(), step.waitFor()));
            }
        }
        return steps;
    }

    static String text(AlertRule rule, AlertFacts facts, IncidentEvent event) {
        var grade = Optional.ofNullable(facts.grade())
                .map(g -> g.numeral() + "（" + g.label() + "）")
                .orElse("");
        var text = rule.text()
                .replace("{number}", event.incident().number())
                .replace("{title}", event.incident().title())
                .replace("{grade}", grade)
                .replace("{what}", facts.what());
        return event.exercise() ? "【演练】" + text : text;
    }

    private static List<Post> posts(String name, AlertFacts facts) {
        return name.equals(NAMED) ? facts.named() : List.of(Post.valueOf(name));
    }
}
