package org.huiying.monitoring.importing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.importing.domain.Profile.Field;
import org.huiying.monitoring.mention.domain.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it has come.
 *
 * @param columns which heading was read as which field
 */
record ImportJob(
        UUID id,
        String profile,
        Map<Field, String> columns,
        boolean dryRun,
        boolean exercise,
        int total,
        Receipt receipt,
        int rejected,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    int done() {
        return receipt.accepted() + receipt.measured() + receipt.repeated() + rejected;
    }
}
