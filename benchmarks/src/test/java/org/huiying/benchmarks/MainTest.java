package org.huiying.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "relay fast",
                "ingest",
                "chain http://localhost:8080",
                "detection . many",
                "detection . 10 three",
                "accuracy",
                "accuracy titles",
                "accuracy fly ."
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThat(Main.isUnderstood(List.of(words.split(" ", -1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency",
                "relay",
                "ingest http://localhost:8080 http://localhost:8085",
                "chain http://localhost:8080 http://localhost:8085 127.0.0.1:8087",
                "detection",
                "detection . 40000",
                "detection . 40000 one two",
                "accuracy make-titles titles labels history",
                "accuracy day folder"
            })
    void understandsWhatIsDocumented(String words) {
        assertThat(Main.isUnderstood(List.of(words.split(" ", -1)))).isTrue();
    }
}
