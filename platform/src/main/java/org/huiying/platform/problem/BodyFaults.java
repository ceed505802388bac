package org.huiying.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huiying.platform.problem.Refusal.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, and where; values are never repeated, for they may be anybody's. */
final class BodyFaults {

    private BodyFaults() {}

    static Verdict of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> at(unknown, "unknown-property");
            case InvalidFormatException format
            when isEnum(format.getTargetType()) -> at(format, "unknown-value", constants(format.getTargetType()));
            case MismatchedInputException wrong -> at(wrong, "wrong-type");
            case DatabindException invalid -> at(invalid, "invalid-value");
            case StreamReadException broken -> malformed(broken);
            case JacksonIOException broken -> malformed(broken);
            case JacksonException broken -> malformed(broken);
            case null, default -> Verdict.of(400, "body-missing");
        };
    }

    private static Verdict malformed(JacksonException broken) {
        var location = broken.getLocation();
        var line = location == null ? 0 : Math.max(0, location.getLineNr());
        var column = location == null ? 0 : Math.max(0, location.getColumnNr());
        return Verdict.of(400, "malformed-json", line, column);
    }

    private static Verdict at(JacksonException wrong, String code, Object... args) {
        var pointer = wrong.getPath().stream().map(BodyFaults::segment).collect(Collectors.joining());
        return Verdict.invalid(new Fault(pointer, code, List.of(args)));
    }

    private static String segment(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static boolean isEnum(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
