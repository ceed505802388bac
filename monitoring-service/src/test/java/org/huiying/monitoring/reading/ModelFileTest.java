package org.huiying.monitoring.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Judge;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final long MOST_BYTES = 2_000_000;

    @Test
    void theShippedModelIsSmall() throws IOException {
        assertThat(shipped().length).isLessThan((int) MOST_BYTES);
    }

    @Test
    void writesWhatItReadByteByByte() throws IOException {
        var file = ModelFile.read(new ByteArrayInputStream(shipped()));
        assertThat(ModelFile.write(file.model().weights(), file.model().calibrations(), file.samples(), file.words()))
                .isEqualTo(shipped());
    }

    @Test
    void refusesContentThatIsNotItsOwn() throws IOException {
        var plain = new GZIPInputStream(new ByteArrayInputStream(shipped())).readAllBytes();
        plain[plain.length / 2] ^= 1;
        var broken = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(broken)) {
            out.write(plain);
        }
        assertThatIOException()
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(broken.toByteArray())))
                .withMessageContaining("not that of model");
        assertThatIOException().isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    @Test
    void withoutAReadableModelTheWordsJudgeAlone() {
        for (var name : new String[] {"/reading/models/missing.model", "/reading/lexicon.txt"}) {
            var read = ShippedReader.load(name).read(null, "投诉殡仪馆花篮要价太高，骨灰寄存费也涨了");
            assertThat(read.area()).contains(Area.FUNERAL);
            assertThat(read.judgements().area().by()).isEqualTo(Judge.RULE);
            assertThat(read.judgements().complaintType().by()).isEqualTo(Judge.RULE);
            assertThat(ShippedReader.load(name)
                            .read(null, "今天风好大")
                            .judgements()
                            .area()
                            .by())
                    .isEqualTo(Judge.NOBODY);
        }
    }

    private static byte[] shipped() throws IOException {
        try (var in = ModelFile.class.getResourceAsStream(ModelFile.SHIPPED)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
