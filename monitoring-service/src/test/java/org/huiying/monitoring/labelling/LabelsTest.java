package org.huiying.monitoring.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.huiying.contracts.vocabulary.Tone;
import org.huiying.monitoring.labelling.domain.AreaLabel;
import org.huiying.monitoring.labelling.domain.Labels;
import org.huiying.monitoring.labelling.domain.TypeLabel;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Labels JUDGED =
            new Labels(AreaLabel.FUNERAL, TypeLabel.COMPLAINT, true, List.of(Tone.HARM, Tone.COMPLAINT, Tone.HARM));

    @Test
    void peopleMaySayWhatTheMachineMaySay() {
        assertThat(Arrays.stream(AreaLabel.values()).map(Enum::name)).isEqualTo(Task.AREA.labels());
        assertThat(Arrays.stream(TypeLabel.values()).map(Enum::name)).isEqualTo(Task.COMPLAINT_TYPE.labels());
        assertThat(Arrays.stream(Tone.values()).map(Enum::name))
                .isEqualTo(Task.TONES.stream().map(Enum::name).toList());
    }

    @Test
    void whatIsNotSpokenOfStays() {
        assertThat(JUDGED.corrected(null, null, null, null)).isEqualTo(JUDGED);
        assertThat(JUDGED.corrected(AreaLabel.NONE, null, false, List.of()))
                .isEqualTo(new Labels(AreaLabel.NONE, TypeLabel.COMPLAINT, false, List.of()));
    }

    @Test
    void aSampleIsOneLine() {
        assertThat(JUDGED.sample("标题\n一\t二 \n")).isEqualTo("FUNERAL\tCOMPLAINT\t1\tCOMPLAINT,HARM\t标题 一 二");
    }
}
