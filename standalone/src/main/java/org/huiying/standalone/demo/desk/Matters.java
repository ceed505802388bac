package org.huiying.standalone.demo.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Until;
import tools.jackson.databind.JsonNode;

/** Finds the matters of the day among the opinions, by area and by what their mentions say. */
public final class Matters {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STILL = 6;
    private static final Cast WHO = Cast.MONITOR;

    private final Stage stage;
    private final Set<String> before = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** Made before anything is fed in: what is there already was found by an earlier run. */
    public Matters(Stage stage) {
        this.stage = stage;
        stage.api().all(WHO.account(), "/opinions").forEach(opinion -> before.add(id(opinion)));
    }

    /** Waits until what was fed in has been worked off: for a while nothing new is found or measured. */
    public void settle() {
        var seen = new int[] {0, 0};
        Until.so("the detection to come to rest", PATIENCE, () -> {
            var now = stage.api().all(WHO.account(), "/opinions").stream()
                    .map(opinion -> id(opinion) + opinion.path("signals"))
                    .toList()
                    .hashCode();
            seen[1] = now == seen[0] ? seen[1] + 1 : 0;
            seen[0] = now;
            return seen[1] >= STILL;
        });
    }

    /** A matter that nobody has taken up yet; others that are the same are merged into it. */
    public Matter fresh(String area, String words) {
        return Until.there("a new opinion about " + words + " in " + area, PATIENCE, () -> untouched(area, words));
    }

    /** The same, or one that an earlier run has dealt with and that has taken in the new mentions. */
    public Matter any(String area, String words) {
        return Until.there(
                "an opinion about " + words + " in " + area,
                PATIENCE,
                () -> untouched(area, words).or(() -> dealtWith(area, words)));
    }

    private Optional<Matter> untouched(String area, String words) {
        var found = matching(area, words).filter(Matters::isNew).toList();
        return found.stream().max(Comparator.comparingInt(Matters::mentions)).map(biggest -> merged(biggest, found));
    }

    private Optional<Matter> dealtWith(String area, String words) {
        return matching(area, words)
                .filter(opinion -> before.contains(id(opinion)) && !isClosed(opinion))
                .findFirst()
                .map(opinion -> Matter.of(opinion, true));
    }

    private Matter merged(JsonNode biggest, List<JsonNode> found) {
        var matter = Matter.of(biggest, false);
        taken.add(matter.id());
        found.stream()
                .filter(other -> other != biggest)
                .map(other -> Matter.of(other, false))
                .forEach(other -> {
                    merge(other, matter);
                    taken.add(other.id());
                });
        return matter;
    }

    /** One opinion ends in another. */
    public void merge(Matter loser, Matter winner) {
        var call = Call.post(WHO.account(), loser.opinion() + "/merges", Map.of("into", winner.id()));
        stage.api().decide(WHO.account(), loser.opinion(), call);
        stage.narrator().step(WHO, "并案 merges: " + loser.named(), "并入 into " + winner.number());
    }

    private Stream<JsonNode> matching(String area, String words) {
        return stage.api().all(WHO.account(), "/opinions?area=" + area).stream()
                .filter(opinion -> !taken.contains(id(opinion)))
                .filter(opinion -> opinion.path("title").asString().contains(words) || isToldOf(opinion, words));
    }

    private boolean isToldOf(JsonNode opinion, String words) {
        return stage.api().all(WHO.account(), "/opinions/" + id(opinion) + "/mentions").stream()
                .anyMatch(mention -> mention.path("text").asString().contains(words));
    }

    private boolean isClosed(JsonNode opinion) {
        return stage.api()
                .get(WHO.account(), "/incidents/" + id(opinion))
                .field("state")
                .equals("CLOSED");
    }

    private static boolean isNew(JsonNode opinion) {
        return opinion.path("state").asString().equals("NEW");
    }

    private static int mentions(JsonNode opinion) {
        return opinion.path("signals").path("mentions").asInt();
    }

    private static String id(JsonNode opinion) {
        return opinion.path("incidentId").asString();
    }
}
