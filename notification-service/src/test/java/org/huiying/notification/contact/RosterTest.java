package org.huiying.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RosterTest {

    private static final String PATH = "/api/v1/rosters/2031-W07";
    private static final Map<String, Object> EMPTY = Map.of("shifts", List.of());

    @Autowired
    private Api door;

    @Test
    void anExistingRosterIsWrittenOnlyWithTheVersionThatWasRead() {
        var office = door.as("office", "OFFICE");
        assertThat(office.put(PATH, EMPTY, "If-Match", "\"0\"").status()).isEqualTo(412);

        var first = office.put(PATH, EMPTY);
        assertThat(first.status()).as(first.text()).isEqualTo(200);

        assertThat(office.put(PATH, EMPTY).status()).isEqualTo(428);
        assertThat(office.put(PATH, EMPTY, "If-Match", "1").status()).isEqualTo(400);
        assertThat(office.put(PATH, EMPTY, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(office.put(PATH, EMPTY, "If-Match", first.header("ETag")).header("ETag"))
                .isEqualTo("\"2\"");
    }
}
