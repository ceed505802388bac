package org.huiying.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST with an {@code Idempotency-Key} once: its work and its answer are one transaction, so that after a crash
 * there are both or neither. A refused request leaves its answer only; a failed one leaves nothing and may be repeated.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,198}[\\x21-\\x7E])?");

    /** Who may call, and how often, can be another tomorrow: such answers are not kept. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    private final AnswerRepository answers;
    private final TransactionTemplate transaction;

    IdempotencyFilter(AnswerRepository answers, TransactionTemplate transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        var caller = Callers.current();
        if (!request.getMethod().equals("POST") || key == null || caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.malformed("malformed-idempotency-key");
        }
        var multipart = IdempotentCall.isMultipart(request);
        var body = multipart ? new byte[0] : request.getInputStream().readAllBytes();
        var call = IdempotentCall.of(caller.get().subject(), key, request, body);
        once(call, multipart ? request : new Replayable(request, body), response, chain);
    }

    private void once(IdempotentCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        var known = transaction.execute(status -> knownOrDone(call, request, buffered, chain, status));
        if (known != null) {
            known.replay(response);
            return;
        }
        if (isRefusal(buffered.getStatus()) && !NOT_KEPT.contains(buffered.getStatus())) {
            transaction.executeWithoutResult(status -> answers.store(call, StoredAnswer.of(buffered)));
        }
        buffered.copyBodyToResponse();
    }

    private @Nullable StoredAnswer knownOrDone(
            IdempotentCall call,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        if (!answers.lock(call)) {
            throw Refusal.conflict("idempotency-in-flight");
        }
        var known = answers.find(call);
        if (known.isPresent()) {
            return known.get();
        }
        pass(request, response, chain);
        if (response.getStatus() >= 400) {
            status.setRollbackOnly();
        } else {
            answers.store(call, StoredAnswer.of(response));
        }
        return null;
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }

    /** The request with its body in memory, as it was read for the fingerprint. */
    private static final class Replayable extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayable(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new InMemory(body);
        }
    }

    private static final class InMemory extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        InMemory(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is in memory already");
        }
    }
}
