package org.huiying.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry of the command line. */
public final class Main {
    static final int MISUSED = 64;

    private Main() {}

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out));
    }

    static int run(List<String> words, PrintStream out) {
        try {
            return dispatch(Context.of(CommandLine.parse(words), out));
        } catch (CommandLine.Misused e) {
            out.println("huiying: " + e.getMessage());
            out.println(Usage.TEXT);
            return MISUSED;
        } catch (IOException e) {
            out.println("huiying: " + (e.getMessage() == null ? e : e.getMessage()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int dispatch(Context context) throws IOException, InterruptedException {
        return switch (context.typed().command()) {
            case "up" -> new UpCommand(context).run();
            case "demo" -> new DemoCommand(context).run();
            case "down" -> new DownCommand(context).run();
            case "status" -> new StatusCommand(context).run();
            case "reset" -> new ResetCommand(context).run();
            case "token" -> new OperatorCommands(context).token();
            case "republish" -> new OperatorCommands(context).republish();
            case "dlt" -> new DeadLetterCommand(context).run();
            case "dump" -> new OperatorCommands(context).dump();
            case "prepare" -> new PrepareCommand(context).run();
            case "replay", "train" -> new ToolCommand(context).run();
            case "doctor" -> new DoctorCommand(context).run();
            case "help" -> {
                context.say(Usage.TEXT);
                yield 0;
            }
            default ->
                throw new CommandLine.Misused(
                        "there is no command " + context.typed().command());
        };
    }
}
