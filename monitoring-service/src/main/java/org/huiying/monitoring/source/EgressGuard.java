package org.huiying.monitoring.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides which addresses the service may call: public ones, and those that the county has allowed. It looks at what a
 * name resolves to, so that no name can point inside; the caller must connect to the very addresses it was given.
 */
final class EgressGuard {

    /** Ranges that lead inside or nowhere, besides those that Java knows by name. */
    private static final List<Range> PRIVATE = ranges(
            "0.0.0.0/8,100.64.0.0/10,192.0.0.0/24,192.0.2.0/24,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,240.0.0.0/4,"
                    + "fc00::/7,64:ff9b::/96,64:ff9b:1::/48,2001:db8::/32,2002::/16,2001::/32,100::/64");

    private final List<Range> allowed = new ArrayList<>();
    private final Set<String> allowedHosts = new HashSet<>();

    /** A call that is not allowed. */
    static final class Refused extends Exception {
        Refused(String host) {
            super(host + " leads to an address that is not public and not allowed", null, false, false);
        }
    }

    private record Range(byte[] network, int bits) {

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != network.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    EgressGuard(String allowList) {
        for (var entry : allowList.split(",")) {
            var one = entry.strip();
            if (one.contains("/")) {
                allowed.addAll(ranges(one));
            } else if (!one.isEmpty()) {
                allowedHosts.add(one.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The addresses to connect to: those behind the name, if every one of them may be called. */
    InetAddress[] resolve(String host, int port) throws UnknownHostException, Refused {
        var addresses = InetAddress.getAllByName(host);
        if (allowedHosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port)) {
            return addresses;
        }
        if (!Arrays.stream(addresses).allMatch(this::mayBeCalled)) {
            throw new Refused(host);
        }
        return addresses;
    }

    /** Whether a host may be called as far as can be said without asking anybody for its address. */
    boolean isPlausible(String host, int port) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var literal = bare.contains(":") || bare.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
        try {
            if (literal || bare.equalsIgnoreCase("localhost")) {
                resolve(bare, port);
            }
            return true;
        } catch (UnknownHostException | Refused e) {
            return false;
        }
    }

    private boolean mayBeCalled(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && PRIVATE.stream().noneMatch(range -> range.contains(address));
    }

    private static List<Range> ranges(String cidrs) {
        return Arrays.stream(cidrs.split(",")).map(EgressGuard::range).toList();
    }

    private static Range range(String cidr) {
        try {
            var parts = cidr.split("/", 2);
            var network = InetAddress.ofLiteral(parts[0]).getAddress();
            var bits = Integer.parseInt(parts[1]);
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("not a range of addresses: " + cidr);
            }
            return new Range(network, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a range of addresses: " + cidr, e);
        }
    }
}
