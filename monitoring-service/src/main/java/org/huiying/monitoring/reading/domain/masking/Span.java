package org.huiying.monitoring.reading.domain.masking;

/** A place of a text that must not be kept, and what stands there instead. */
public record Span(int start, int end, Kind kind) {

    /** What kind of personal data it is, with the words that replace it. */
    public enum Kind {
        NAME("〔姓名〕"),
        PHONE("〔电话〕"),
        ID("〔证件号〕"),
        CARD("〔卡号〕"),
        NUMBER("〔号码〕"),
        PLATE("〔车牌〕"),
        MAIL("〔邮箱〕"),
        ACCOUNT("〔账号〕"),
        ADDRESS("〔地址〕");

        private final String replacement;

        Kind(String replacement) {
            this.replacement = replacement;
        }

        String replacement() {
            return replacement;
        }
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
