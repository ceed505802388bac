package org.huiying.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.huiying.platform.egress.EgressGuard.ForbiddenTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {

    private final EgressGuard guard = new EgressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "203.0.113.7",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "localhost",
                "2130706433"
            })
    void refusesWhatLeadsInside(String host) {
        var target = URI.create("http://" + host + "/");

        assertThat(guard.isPlausible(target)).isFalse();
        assertThatThrownBy(() -> guard.check(target)).isInstanceOf(ForbiddenTarget.class);
        assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8", "http://[2400:3200::1]:8080/x", "https://news.example.cn/feed"})
    void admitsWhatIsPublic(String target) {
        assertThat(guard.isPlausible(URI.create(target))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://8.8.8.8/", "http://me:secret@8.8.8.8/", "/feed", "mailto:a@b.cn"})
    void refusesWhatIsNoPlainHttpAddress(String target) {
        assertThat(guard.isPlausible(URI.create(target))).isFalse();
        assertThatThrownBy(() -> guard.check(URI.create(target))).isInstanceOf(ForbiddenTarget.class);
    }

    @Test
    void opensWhatTheOperatorAllows() {
        var opened = new EgressGuard(List.of("10.1.0.0/16", " localhost:8099"));

        assertThat(opened.isPlausible(URI.create("http://10.1.2.3/"))).isTrue();
        assertThat(opened.isPlausible(URI.create("http://10.2.2.3/"))).isFalse();
        assertThat(opened.isPlausible(URI.create("http://localhost:8099/"))).isTrue();
        assertThat(opened.isPlausible(URI.create("http://localhost:8098/"))).isFalse();
    }

    @Test
    void catchesANameThatChangesItsAnswerAfterTheCheck() throws Exception {
        var answers = List.of("93.184.215.14", "127.0.0.1").iterator();
        var rebinding = new EgressGuard(List.of(), new Names() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral(answers.next())};
            }
        });

        assertThatCode(() -> rebinding.check(URI.create("http://news.example.cn/")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rebinding.resolve("news.example.cn")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void refusesAnAllowListThatIsNone() {
        assertThatThrownBy(() -> new EgressGuard(List.of("10.0.0.0/99"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EgressGuard(List.of("ten/8"))).isInstanceOf(IllegalArgumentException.class);
    }

    private abstract static class Names implements DnsResolver {
        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
