package org.huiying.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.tools.Actuator;
import org.huiying.standalone.tools.DeadLetterId;
import org.huiying.standalone.tools.DeadLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Looks at events that could not be applied, repairs them, applies them in order. */
final class DeadLetterCommand {
    private final Context context;
    private final List<String> words;

    DeadLetterCommand(Context context) {
        this.context = context;
        this.words = context.typed().rest();
    }

    int run() throws IOException, InterruptedException {
        var letters = new DeadLetters(new Actuator(context.ports()));
        return switch (words.isEmpty() ? "list" : words.getFirst()) {
            case "list" -> list(letters);
            case "show" -> show(letters);
            case "repair" -> act(letters, "repair", body());
            case "replay", "discard" -> act(letters, words.getFirst(), null);
            default -> throw new CommandLine.Misused("dlt knows list, show, repair, replay and discard");
        };
    }

    private int list(DeadLetters letters) throws InterruptedException {
        int parked = 0;
        int silent = 0;
        for (var service : Topology.SERVICES) {
            try {
                var all = letters.of(service);
                all.forEach((id, letter) ->
                        context.say(id + "  " + letter.path("reason").asString("") + "  "
                                + letter.path("detail").asString("")));
                parked += all.size();
            } catch (IOException e) {
                context.say(service + ": " + e.getMessage());
                silent++;
            }
        }
        context.say(parked + " parked");
        return silent == 0 ? 0 : 1;
    }

    private int show(DeadLetters letters) throws IOException, InterruptedException {
        var letter = letters.one(id());
        if (letter.isEmpty()) {
            context.say("Nothing is parked under " + id() + ".");
            return 1;
        }
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        context.say(json.writeValueAsString(letter.get()));
        return 0;
    }

    private int act(DeadLetters letters, String action, @Nullable String payload)
            throws IOException, InterruptedException {
        var answer = letters.act(id(), action.toUpperCase(Locale.ROOT), payload);
        boolean done = answer.path("done").asBoolean(false);
        context.say(
                done ? action + ": done" : action + ": " + answer.path("detail").asString("refused"));
        return done ? 0 : 1;
    }

    private DeadLetterId id() {
        if (words.size() < 2) {
            throw new CommandLine.Misused("dlt " + words.getFirst() + " needs an id from dlt list");
        }
        try {
            return DeadLetterId.parse(words.get(1));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.Misused(String.valueOf(e.getMessage()));
        }
    }

    private String body() throws IOException {
        if (words.size() < 3) {
            throw new CommandLine.Misused("dlt repair needs an id and a file with the new body");
        }
        return words.get(2).equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(words.get(2)));
    }
}
