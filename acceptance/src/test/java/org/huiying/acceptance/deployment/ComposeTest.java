package org.huiying.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

    @Test
    void everyContainerIsHardenedAndBounded() {
        assertThat(Compose.services()).allSatisfy((_, service) -> {
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "logging", "profiles", "networks");
            assertThat(service.get("image").toString())
                    .matches("[a-z/-]+:(\\d[\\w.]*|v\\d.*|\\$\\{HUIYING_VERSION:\\?})");
        });
    }

    @Test
    void everyContainerThatStaysSaysHowItIs() {
        assertThat(Compose.services()).allSatisfy((name, service) -> {
            if (!name.equals("databases")) {
                assertThat(service).containsKey("healthcheck");
            }
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void nothingIsOpenBeyondThisMachine() {
        assertThat(Compose.services())
                .allSatisfy((_, service) -> assertThat((List<String>) service.getOrDefault("ports", List.of()))
                        .allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void noSecretHasADefault() {
        var secrets = Pattern.compile("\\w*(PASSWORD|KEY)\\w*: (.+)")
                .matcher(Compose.TEXT)
                .results()
                .map(found -> found.group(2))
                .toList();

        assertThat(secrets).hasSizeGreaterThan(8).allMatch(value -> value.matches("\\$\\{[A-Z_]+(:\\?|-)}"));
        assertThat(example()).allSatisfy((name, value) -> {
            if (name.matches(".*(PASSWORD|KEY).*")) {
                assertThat(value).isEmpty();
            }
        });
    }

    @Test
    void theExampleListsEveryVariableAndNoOther() {
        assertThat(example().keySet())
                .filteredOn(name -> !name.equals("COMPOSE_PROJECT_NAME"))
                .containsExactlyInAnyOrderElementsOf(Compose.variables());
    }

    @Test
    void dockerfilesFollowOnePattern() {
        var patterns = Checkout.applications().stream()
                .map(module -> Checkout.read(module + "/Dockerfile").replace(module, "MODULE"))
                .collect(Collectors.toSet());

        assertThat(patterns).singleElement().asString().contains("USER 10001:10001", "extract --layers");
    }

    private static Map<String, String> example() {
        return VARIABLE.matcher(Checkout.read(".env.example"))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
