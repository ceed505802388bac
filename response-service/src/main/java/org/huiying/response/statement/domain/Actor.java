package org.huiying.response.statement.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.huiying.contracts.vocabulary.Post;

/** Who acts: an account, so that nobody signs twice, and the posts that it holds. */
public record Actor(String subject, Set<Post> posts) {

    public Actor {
        posts = Set.copyOf(posts);
    }

    public boolean holdsAny(Collection<Post> wanted) {
        return acting(wanted).isPresent();
    }

    /** The first of the wanted posts that the actor holds: the post in which the act is done. */
    public Optional<Post> acting(Collection<Post> wanted) {
        return wanted.stream().filter(posts::contains).findFirst();
    }

    /** The post to name when any post will do. */
    public Post anyPost() {
        return posts.stream().sorted().findFirst().orElse(Post.OFFICE);
    }

    public boolean isStaff() {
        return posts.stream().anyMatch(Post::isStaff);
    }
}
