package org.huiying.standalone.demo.desk;

import java.io.PrintStream;
import java.time.Instant;
import org.huiying.standalone.demo.input.Day;

/** Tells the day as it goes: one line for each step, in both languages. */
public final class Narrator {
    private static final int CHINESE = 8;
    private static final int ENGLISH = 13;

    private final PrintStream out;
    private int steps;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** A new act. */
    public void act(String chinese, String english) {
        out.println();
        out.println("■ " + chinese + " · " + english);
    }

    /** Who did what, with which result. */
    public void step(Cast who, String what, String result) {
        steps++;
        out.println(Day.timeOfDay(Instant.now()) + "  " + wide(who.label(), CHINESE) + pad(who.account(), ENGLISH) + " "
                + what + (result.isEmpty() ? "" : " → " + result));
    }

    /** Something worth knowing that nobody did. */
    public void note(String chinese, String english) {
        out.println(Day.timeOfDay(Instant.now()) + "  · " + chinese + " · " + english);
    }

    public void say(String line) {
        out.println(line);
    }

    public int steps() {
        return steps;
    }

    /** Chinese characters are two columns wide. */
    private static String wide(String text, int characters) {
        return text + "  ".repeat(Math.max(1, characters - text.length()));
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }
}
