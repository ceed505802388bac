package org.huiying.platform.problem;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.huiying.platform.problem.Refusal.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells what an exception means to the caller; what is not known here is our fault, and 500 says nothing of it. */
final class Verdicts {

    private Verdicts() {}

    static Verdict of(Throwable failure) {
        var refusal = inChain(failure, Refusal.class);
        if (refusal.isPresent()) {
            return Verdict.of(refusal.get());
        }
        return switch (failure) {
            case ServletException wrapped
            when wrapped.getRootCause() != null && !(wrapped instanceof ErrorResponse) -> of(wrapped.getRootCause());
            case HttpMessageNotReadableException unreadable -> BodyFaults.of(unreadable);
            case BindException invalid -> Verdict.invalid(fieldFaults("", invalid));
            case HandlerMethodValidationException invalid -> Verdict.invalid(parameterFaults(invalid));
            case MethodArgumentTypeMismatchException wrong ->
                Verdict.invalid(new Fault("/" + wrong.getName(), "wrong-type", List.of()));
            case TypeMismatchException wrong ->
                Verdict.invalid(new Fault("/" + wrong.getPropertyName(), "wrong-type", List.of()));
            case MissingServletRequestParameterException missing ->
                Verdict.invalid(new Fault("/" + missing.getParameterName(), "missing", List.of()));
            case MissingServletRequestPartException missing ->
                Verdict.invalid(new Fault("/" + missing.getRequestPartName(), "missing", List.of()));
            case MissingRequestValueException _, RequestRejectedException _, InvalidParameterException _ ->
                Verdict.ofStatus(400);
            case MaxUploadSizeExceededException _ -> Verdict.ofStatus(413);
            case MultipartException _ -> Verdict.ofStatus(400);
            default -> ofSecurityOrData(failure);
        };
    }

    private static Verdict ofSecurityOrData(Throwable failure) {
        return switch (failure) {
            case AuthenticationServiceException _, JwtDecoderInitializationException _ ->
                Verdict.of(503, "issuer-away");
            case OAuth2AuthenticationException _ -> Verdict.of(401, "invalid-token");
            case AuthenticationException _ -> Verdict.ofStatus(401);
            case AccessDeniedException _ -> Verdict.ofStatus(403);
            case DuplicateKeyException _ -> Verdict.of(409, "already-exists");
            case OptimisticLockingFailureException _ -> Verdict.ofStatus(412);
            case DataIntegrityViolationException data when isBadValue(data) -> Verdict.ofStatus(400);
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ -> Verdict.ofStatus(503);
            case ErrorResponse known -> ofErrorResponse(known);
            default -> Verdict.ofStatus(500);
        };
    }

    private static Verdict ofErrorResponse(ErrorResponse known) {
        var headers = new TreeMap<String, String>();
        var verdict = Verdict.ofStatus(known.getStatusCode().value());
        headers.putAll(verdict.headers());
        known.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return verdict.with(headers);
    }

    /** SQL state class 22: the value itself cannot be stored, for example text with a null character. */
    private static boolean isBadValue(DataIntegrityViolationException data) {
        return inChain(data, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("22"))
                .isPresent();
    }

    private static List<Fault> parameterFaults(HandlerMethodValidationException invalid) {
        var faults = new ArrayList<Fault>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bean) {
                var index = bean.getContainerIndex();
                faults.addAll(fieldFaults(index == null ? "" : "/" + index, bean));
            } else {
                var pointer = "/" + result.getMethodParameter().getParameterName();
                result.getResolvableErrors()
                        .forEach(error -> faults.add(fault(pointer, error.getCodes(), error.getDefaultMessage())));
            }
        }
        return faults;
    }

    private static List<Fault> fieldFaults(String prefix, org.springframework.validation.Errors errors) {
        var faults = new ArrayList<Fault>();
        errors.getFieldErrors()
                .forEach(error -> faults.add(
                        error.isBindingFailure()
                                ? new Fault(prefix + pointer(error.getField()), "wrong-type", List.of())
                                : fault(
                                        prefix + pointer(error.getField()),
                                        error.getCodes(),
                                        error.getDefaultMessage())));
        errors.getGlobalErrors()
                .forEach(error -> faults.add(fault(prefix, error.getCodes(), error.getDefaultMessage())));
        return faults;
    }

    /** The last of Spring's codes is the name of the constraint; the validator has put it into the caller's language. */
    private static Fault fault(String pointer, String @Nullable [] codes, @Nullable String message) {
        var constraint = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        var code = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return new Fault(pointer, code, message == null ? List.of() : List.of(message));
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static <T> Optional<T> inChain(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
