package org.huiying.response.statement.domain.text;

import java.util.regex.Pattern;

/** The bureau's number of a statement, 云民通〔2026〕12号, and the address made of it, 2026-12. */
public final class StatementNumber {

    private static final Pattern FORM = Pattern.compile("[^〔]+〔(\\d{4})〕(\\d+)号");

    private StatementNumber() {}

    public static String of(String series, int year, int count) {
        return series + "〔" + year + "〕" + count + "号";
    }

    /** Stable last part of the public address; drills keep to addresses of their own. */
    public static String slug(String number, boolean exercise) {
        var form = FORM.matcher(number);
        if (!form.matches()) {
            throw new IllegalArgumentException(number);
        }
        return (exercise ? "drill-" : "") + form.group(1) + "-" + form.group(2);
    }
}
