package org.huiying.monitoring.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.monitoring.reading.domain.Links;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://bbs.example.cn/thread-123-1.html,              https://bbs.example.cn/thread-123-1.html
            https://example.cn/u/123/post/9,                       https://example.cn/post/9
            https://example.cn/@xiaowang/status/9,                 https://example.cn/status/9
            https://weibo.com/1234567890/AbCdEf,                   https://weibo.com/AbCdEf
            https://example.cn/p/9?user=li&id=9&uid=77,            https://example.cn/p/9?id=9
            https://example.cn/p/9?from=13812345678&x=1#user=1,    https://example.cn/p/9?x=1
            https://li:secret@example.cn/p/9,                      https://example.cn/p/9
            https://example.cn/space-uid-44.html,                  https://example.cn/
            HTTP://Example.CN/a%2Fb?q=%E4%BD%8E,                   http://example.cn/a%2Fb?q=%E4%BD%8E
            https://example.cn/user/wang%40mail.cn/t/3,            https://example.cn/t/3
            """)
    void dropsWhatNamesAnAccount(String url, String clean) {
        assertThat(Links.clean(url)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.cn/x", "//example.cn", "https://", "https://a b", ""})
    void keepsOnlyWebAddresses(String url) {
        assertThat(Links.clean(url)).isEmpty();
    }
}
