package org.huiying.platform.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Named groups of posts that access rules may use in place of the posts; each service declares one bean. */
public record AccessGroups(Map<String, Set<String>> groups) {

    public AccessGroups {
        groups = Map.copyOf(groups);
    }

    /** The posts behind the given names, groups opened. */
    public Set<String> posts(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> groups.containsKey(name) ? groups.get(name).stream() : Stream.of(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
