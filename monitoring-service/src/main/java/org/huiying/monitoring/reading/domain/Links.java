package org.huiying.monitoring.reading.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huiying.monitoring.reading.domain.masking.Masker;

/** Addresses of pages without what names an account: neither the segments nor the parameters that do. */
public final class Links {

    private static final int LONGEST = 2000;

    /** Path segments after which the name or number of an account stands. */
    private static final Set<String> ACCOUNT_SEGMENTS = Set.of(
            "u",
            "user",
            "users",
            "profile",
            "profiles",
            "people",
            "person",
            "member",
            "members",
            "space",
            "author",
            "authors",
            "uid",
            "n",
            "creator",
            "blogger");

    /** Parts of parameter names that speak of an account or of a session. */
    private static final List<String> ACCOUNT_WORDS = List.of(
            "user",
            "uid",
            "author",
            "nick",
            "account",
            "openid",
            "unionid",
            "member",
            "profile",
            "sharer",
            "owner",
            "phone",
            "mobile",
            "mail",
            "token",
            "session",
            "sid",
            "screen_name",
            "name",
            "creator",
            "device",
            "imei",
            "ticket");

    private Links() {}

    /** Empty for what is not an http address. */
    public static Optional<String> clean(String raw) {
        var url = raw.strip();
        var scheme = url.toLowerCase(Locale.ROOT).startsWith("https://") ? 8 : 7;
        if (url.length() > LONGEST
                || scheme == 7 && !url.toLowerCase(Locale.ROOT).startsWith("http://")) {
            return Optional.empty();
        }
        if (url.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == '"' || c == '<' || c == '>')) {
            return Optional.empty();
        }
        url = cut(url, '#');
        var query = url.indexOf('?') < 0 ? "" : url.substring(url.indexOf('?') + 1);
        url = cut(url, '?');
        var slash = url.indexOf('/', scheme);
        var authority = slash < 0 ? url.substring(scheme) : url.substring(scheme, slash);
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        var path = slash < 0 ? "" : path(host, url.substring(slash));
        var rest = query(query);
        return Optional.of(
                url.substring(0, scheme).toLowerCase(Locale.ROOT) + host + path + (rest.isEmpty() ? "" : "?" + rest));
    }

    private static String cut(String url, char sign) {
        return url.indexOf(sign) < 0 ? url : url.substring(0, url.indexOf(sign));
    }

    private static String path(String host, String path) {
        var kept = new ArrayList<String>();
        var segments = List.of(path.substring(1).split("/", -1));
        for (var i = 0; i < segments.size(); i++) {
            var plain = decode(segments.get(i)).toLowerCase(Locale.ROOT);
            if (ACCOUNT_SEGMENTS.contains(plain)) {
                i++;
            } else if (!namesAccount(host, plain, i)) {
                kept.add(segments.get(i));
            }
        }
        return "/" + String.join("/", kept);
    }

    private static boolean namesAccount(String host, String segment, int index) {
        var bare = segment.chars().allMatch(c -> c >= '0' && c <= '9');
        return segment.indexOf('@') >= 0
                || segment.contains("uid")
                || segment.startsWith("user-")
                || segment.startsWith("space-")
                || index == 0 && bare && segment.length() >= 5 && host.contains("weibo")
                || Masker.hasNumber(segment);
    }

    private static String query(String query) {
        var kept = new ArrayList<String>();
        for (var pair : query.split("&", -1)) {
            var name = decode(cut(pair, '=')).toLowerCase(Locale.ROOT);
            var value = decode(pair.substring(Math.min(pair.length(), pair.indexOf('=') + 1)));
            var account = name.equals("u") || ACCOUNT_WORDS.stream().anyMatch(name::contains);
            if (!pair.isEmpty() && !account && value.indexOf('@') < 0 && !Masker.hasNumber(value)) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }

    /** Percent-decoded as far as that is possible; what is no octet stays as it is. */
    private static String decode(String part) {
        if (part.indexOf('%') < 0 && part.indexOf('+') < 0) {
            return part;
        }
        var octets = new byte[part.length() * 3];
        var length = 0;
        for (var i = 0; i < part.length(); i++) {
            var octet =
                    i + 2 < part.length() && part.charAt(i) == '%' ? octet(part.charAt(i + 1), part.charAt(i + 2)) : -1;
            if (octet >= 0) {
                octets[length++] = (byte) octet;
                i += 2;
            } else {
                for (var one : part.substring(i, i + 1).replace('+', ' ').getBytes(StandardCharsets.UTF_8)) {
                    octets[length++] = one;
                }
            }
        }
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }

    private static int octet(char high, char low) {
        var value = Character.digit(high, 16) * 16 + Character.digit(low, 16);
        return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : value;
    }
}
