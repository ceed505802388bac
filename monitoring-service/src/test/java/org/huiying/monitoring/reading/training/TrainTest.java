package org.huiying.monitoring.reading.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiying.monitoring.reading.ModelFile;
import org.huiying.monitoring.reading.WordLists;
import org.huiying.monitoring.reading.domain.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

    private static final Path SAMPLES = Path.of("training/samples");

    @TempDir
    private Path folder;

    @Test
    void theShippedModelWasMadeFromTheseSamplesAndWords() throws IOException {
        try (var in = ModelFile.class.getResourceAsStream(ModelFile.SHIPPED)) {
            assertThat(in).isNotNull();
            var file = ModelFile.read(in);
            assertThat(file.samples())
                    .as("the samples have changed: train again")
                    .isEqualTo(Samples.read(SAMPLES, null).id());
            assertThat(file.words())
                    .as("the words have changed: train again")
                    .isEqualTo(WordLists.words().version());
        }
    }

    @Test
    void theShippedTableOfTermsWasMadeFromTheseSamples() throws IOException {
        try (var in = ModelFile.class.getResourceAsStream("/detection/known-terms.txt")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as("the samples have changed: train again")
                    .isEqualTo(Samples.read(SAMPLES, null).terms());
        }
    }

    @Test
    void theSameSamplesMakeTheSameBytes() throws IOException {
        write(folder.resolve("b.tsv"), 30);
        write(folder.resolve("a.tsv"), 50);
        var first = Train.train(Samples.read(folder, null));
        var second = Train.train(Samples.read(folder, null));
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void learnsWhatTheSamplesSay() throws IOException {
        write(folder.resolve("a.tsv"), 80);
        var file = Train.train(Samples.read(folder, null)).file();
        var model = ModelFile.read(new ByteArrayInputStream(file)).model();
        var words = WordLists.words();
        var reader = new Reader(words, Optional.of(model));
        assertThat(reader.read(null, "蓝色的信封第900号").judgements().area().value()).isEqualTo("MARRIAGE");
        assertThat(reader.read(null, "红色的信封第901号").judgements().area().value()).isEqualTo("FUNERAL");
    }

    @Test
    void aCorrectionOutdoesTheSampleOfTheSameText() throws IOException {
        Files.writeString(folder.resolve("a.tsv"), "FUNERAL\tNONE\t0\t-\t同一句话\n");
        var corrections = folder.resolve("corrections");
        Files.writeString(corrections, "MARRIAGE\tQUESTION\t1\tANGER,HARM\t同一句话\n");
        var samples = Samples.read(folder, corrections);
        assertThat(samples.all()).singleElement().satisfies(sample -> {
            assertThat(sample.area()).isEqualTo("MARRIAGE");
            assertThat(sample.negative()).isTrue();
            assertThat(sample.tones()).containsExactly("ANGER", "HARM");
        });
        assertThat(samples.id()).isNotEqualTo(Samples.read(folder, null).id());
    }

    @Test
    void refusesALineThatIsNoSample() {
        for (var line :
                new String[] {"FUNERAL\t-", "MOON\tNONE\t0\t-\tx", "FUNERAL\tNONE\t2\t-\tx", "FUNERAL\tNONE\t0\tJOY\tx"
                }) {
            assertThatIllegalArgumentException().as(line).isThrownBy(() -> Sample.parse(line));
        }
    }

    @Test
    void aFifthIsHeldOutByTheTextAlone() throws IOException {
        var samples = Samples.read(SAMPLES, null);
        assertThat((double) samples.heldOut().size() / samples.all().size()).isBetween(0.15, 0.25);
        assertThat(samples.training()).doesNotContainAnyElementsOf(samples.heldOut());
        assertThat(Sample.parse("FUNERAL\tNONE\t0\t-\t同一句话").isHeldOut())
                .isEqualTo(Sample.parse("MARRIAGE\tDOUBT\t1\tHARM\t同一句话").isHeldOut());
    }

    /** Blue ones are about marriage, red ones about funerals. */
    private static void write(Path file, int many) throws IOException {
        Files.writeString(
                file,
                IntStream.range(0, many)
                        .mapToObj(i -> (i % 2 == 0 ? "MARRIAGE\tQUESTION\t0\t-\t蓝" : "FUNERAL\tCOMPLAINT\t1\tANGER\t红")
                                + "色的信封第" + i + "号")
                        .collect(Collectors.joining("\n")));
    }
}
