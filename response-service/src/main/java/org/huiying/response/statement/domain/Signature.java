package org.huiying.response.statement.domain;

import java.time.Instant;
import org.huiying.contracts.vocabulary.Post;

/** A post's approval of exactly the text with this hash; the account is kept so that nobody signs two steps. */
public record Signature(Post post, String decidedBySubject, String contentSha256, Instant at) {}
