package org.huiying.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.huiying.gateway.limits.LimitsSettings.Rate;
import org.huiying.gateway.problem.Fault;
import org.huiying.gateway.problem.ProblemCode;

/** Token buckets by key, in this replica's memory: with n replicas a caller has up to n times the rate. */
final class RateLimit {

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(Rate rate, int tracked) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(tracked)
                .expireAfterAccess(rate.refillTime())
                .build(_ -> full(rate));
    }

    /** Takes one request from the key's bucket, or throws the fault that says how long to wait. */
    void take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Fault(ProblemCode.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
