package org.huiying.platform.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Tells which targets may be reached. It is asked twice: for the address as typed, and again as the resolver of the
 * connection itself, so that a name that changes its answer in between is still caught.
 */
public final class EgressGuard implements DnsResolver {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<AddressRange> openRanges;
    private final Set<String> openHosts;
    private final DnsResolver names;

    /** @param allow CIDR ranges and {@code host:port} entries that are reachable although they are not public */
    public EgressGuard(List<String> allow) {
        this(allow, SystemDefaultDnsResolver.INSTANCE);
    }

    EgressGuard(List<String> allow, DnsResolver names) {
        this.openRanges = allow.stream()
                .map(String::strip)
                .filter(a -> a.contains("/"))
                .map(AddressRange::parse)
                .toList();
        this.openHosts =
                allow.stream().map(String::strip).filter(a -> !a.contains("/")).collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** Refuses what is no http address or leads into the network. Names are resolved; one that is unknown passes. */
    public void check(URI target) throws ForbiddenTarget {
        var host = checkForm(target);
        if (openHosts.contains(host + ":" + port(target))) {
            return;
        }
        try {
            for (var address : names.resolve(host)) {
                if (!open(address)) {
                    throw new ForbiddenTarget("leads to a private address");
                }
            }
        } catch (UnknownHostException e) {
            return; // nobody can be reached under it; the connection will say so
        }
    }

    /** What can be said of a target without asking for the address behind its name: whether {@link #check} may pass. */
    public boolean isPlausible(URI target) {
        var host = target.getHost();
        var named = host != null
                && !host.equalsIgnoreCase("localhost")
                && !host.startsWith("[")
                && !host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
        try {
            if (named) {
                checkForm(target);
            } else {
                check(target);
            }
            return true;
        } catch (ForbiddenTarget e) {
            return false;
        }
    }

    private static String checkForm(URI target) throws ForbiddenTarget {
        var host = target.getHost();
        if (host == null || !SCHEMES.contains(target.getScheme()) || target.getUserInfo() != null) {
            throw new ForbiddenTarget("not an http address");
        }
        return host;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var hostIsOpen = openHosts.stream().anyMatch(h -> h.startsWith(host + ":"));
        var reachable = Arrays.stream(names.resolve(host))
                .filter(a -> hostIsOpen || open(a))
                .toArray(InetAddress[]::new);
        if (reachable.length == 0) {
            throw new UnknownHostException(host + " leads to a private address");
        }
        return reachable;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private boolean open(InetAddress address) {
        return openRanges.stream().anyMatch(r -> r.contains(address)) || AddressRange.isPublic(address);
    }

    private static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return "https".equals(target.getScheme()) ? 443 : 80;
    }

    /** A target that must not be reached, with the reason. */
    public static final class ForbiddenTarget extends Exception {
        ForbiddenTarget(String reason) {
            super(reason);
        }
    }
}
