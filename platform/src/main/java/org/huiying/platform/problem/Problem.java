package org.huiying.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of an error answer, RFC 9457 with the stable code, the trace and the faulty places. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Error> errors) {

    record Error(String pointer, String code, String detail) {}
}
