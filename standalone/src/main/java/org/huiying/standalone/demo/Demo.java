package org.huiying.standalone.demo;

/** The demonstration; answers 0 only if all that it promises came true. */
public final class Demo {
    private Demo() {}

    /** Plays it; with {@code once} everything is stopped afterwards, so nothing need be left open for a newcomer. */
    public static int run(DemoContext context, boolean once) {
        context.out().println("There is no demonstration in this build yet.");
        return 1;
    }
}
