package org.huiying.devtools.capture;

import java.util.Map;

/** One webhook call: who it was for, its headers (the signature is among them) and its body as sent. */
record CapturedHook(long number, String receivedAt, int answered, Map<String, String> headers, String body) {
    CapturedHook numbered(long known) {
        return new CapturedHook(known, receivedAt, answered, headers, body);
    }
}
