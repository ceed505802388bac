package org.huiying.monitoring.detection.domain;

import java.util.Collection;
import java.util.List;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.state.Member;

/** What the places that two texts name say against their being about one matter. */
final class Places {

    private static final double OTHER_TOWNSHIP = 0.4;
    private static final double OTHER_INSTITUTION = 0.2;

    private Places() {}

    /** A factor for the similarity: 1 when nothing speaks against it. The same words of two houses are two matters. */
    static double against(MentionCollected mention, Collection<String> townships, Collection<String> institutions) {
        var otherTownship =
                mention.township() != null && !townships.isEmpty() && !townships.contains(mention.township());
        var otherInstitution = !mention.institutions().isEmpty()
                && !institutions.isEmpty()
                && mention.institutions().stream().noneMatch(institutions::contains);
        return (otherTownship ? OTHER_TOWNSHIP : 1) * (otherInstitution ? OTHER_INSTITUTION : 1);
    }

    /** Whether nothing speaks against a mention being a copy of the member. */
    static boolean agree(MentionCollected mention, Member member) {
        var township = member.said().township();
        var townships = township == null ? List.<String>of() : List.of(township);
        return against(mention, townships, member.said().institutions()) == 1;
    }
}
