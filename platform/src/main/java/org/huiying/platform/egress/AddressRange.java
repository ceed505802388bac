package org.huiying.platform.egress;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** A CIDR range of addresses. */
record AddressRange(BigInteger network, int prefix, int bits) {

    /** Special-purpose ranges (IANA registries) that no public server has, beyond what {@link InetAddress} knows. */
    private static final List<AddressRange> SPECIAL = List.of(
            parse("0.0.0.0/8"),
            parse("10.0.0.0/8"),
            parse("100.64.0.0/10"),
            parse("127.0.0.0/8"),
            parse("169.254.0.0/16"),
            parse("172.16.0.0/12"),
            parse("192.0.0.0/24"),
            parse("192.0.2.0/24"),
            parse("192.168.0.0/16"),
            parse("198.18.0.0/15"),
            parse("198.51.100.0/24"),
            parse("203.0.113.0/24"),
            parse("224.0.0.0/3"),
            parse("::/127"),
            parse("64:ff9b::/96"),
            parse("64:ff9b:1::/48"),
            parse("100::/64"),
            parse("2001::/32"),
            parse("2001:db8::/32"),
            parse("2002::/16"),
            parse("fc00::/7"),
            parse("fe80::/10"),
            parse("ff00::/8"));

    static AddressRange parse(String cidr) {
        try {
            var parts = cidr.split("/", 2);
            var address = InetAddress.ofLiteral(parts[0]);
            var bits = address.getAddress().length * 8;
            var prefix = Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("not a range of addresses: " + cidr);
            }
            return new AddressRange(number(address), prefix, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a range of addresses: " + cidr, e);
        }
    }

    static boolean isPublic(InetAddress address) {
        var plain = withoutMapping(address);
        return SPECIAL.stream().noneMatch(r -> r.contains(plain));
    }

    boolean contains(InetAddress address) {
        var plain = withoutMapping(address);
        return plain.getAddress().length * 8 == bits
                && number(plain).shiftRight(bits - prefix).equals(network.shiftRight(bits - prefix));
    }

    /** An IPv4 address in IPv6 clothes counts as what it is. */
    private static InetAddress withoutMapping(InetAddress address) {
        if (address instanceof Inet6Address six
                && six.isIPv4CompatibleAddress()
                && !six.isLoopbackAddress()
                && !six.isAnyLocalAddress()) {
            try {
                return InetAddress.getByAddress(Arrays.copyOfRange(six.getAddress(), 12, 16));
            } catch (UnknownHostException e) {
                return address;
            }
        }
        return address;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
