package org.huiying.platform.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request as the token says; a controller method may take it as a parameter.
 *
 * @param subject account of a staff member, or id of a machine client
 * @param posts posts that the person holds; empty for machines
 * @param section business section, if any
 * @param township township, if any
 * @param scopes scopes of the token
 */
public record Caller(
        String subject,
        Set<String> posts,
        @Nullable String section,
        @Nullable String township,
        Set<String> scopes) {

    public Caller {
        posts = Set.copyOf(posts);
        scopes = Set.copyOf(scopes);
    }

    public boolean holds(String post) {
        return posts.contains(post);
    }

    public boolean holdsAny(Collection<String> any) {
        return any.stream().anyMatch(posts::contains);
    }

    /** The post in which the caller acts: the first of the allowed ones that they hold. */
    public Optional<String> acting(Collection<String> allowed) {
        return allowed.stream().filter(posts::contains).findFirst();
    }
}
