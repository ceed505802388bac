package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Mode;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Member;

/** Whether a mention makes its cluster an opinion: by the rule of a watch topic that it matched, or by a burst. */
final class Raising {

    private Raising() {}

    /** The first rule that is met; {@code members} are the cluster's latest, the mention among them. */
    static Optional<Raised> judge(MentionCollected mention, Collection<Member> members) {
        return mention.matches().stream()
                .map(match -> judge(match, mention, members))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** More than usual raises, too, whatever the topics ask for, unless all of them sleep; the finding names the windows that show it. */
    static Optional<Raised> burst(MentionCollected mention, Cluster cluster, int asked) {
        var counted =
                Math.toIntExact(cluster.tally().mentions() + cluster.tally().copies());
        return cluster.isWorsened()
                ? mention.matches().stream()
                        .filter(match -> match.raise().mode() != Mode.SNOOZED)
                        .findFirst()
                        .map(match -> raised(match, Mode.BURST, asked, counted))
                : Optional.empty();
    }

    private static Optional<Raised> judge(TopicMatch match, MentionCollected mention, Collection<Member> members) {
        var rule = match.raise();
        if (rule.mode() == Mode.SNOOZED) {
            return Optional.empty();
        }
        if (rule.mode() == Mode.FIRST_MATCH) {
            return Optional.of(raised(match, rule.mode(), 1, 1));
        }
        var since = mention.seenAt().minus(Duration.ofMinutes(rule.withinMinutes()));
        var counted = different(members.stream()
                .filter(m -> !m.seenAt().isBefore(since) && m.said().topics().contains(match.topicId()))
                .toList());
        return halves(counted) >= 2 * rule.count() && authors(counted) >= rule.distinctAuthors()
                ? Optional.of(raised(match, rule.mode(), rule.count(), counted.size()))
                : Optional.empty();
    }

    /** Known copies count each; of texts too short to be called copies, the same letters count once. */
    private static List<Member> different(List<Member> members) {
        var said = new HashSet<Long>();
        return members.stream()
                .filter(m -> m.isCopy() || said.add(m.print().hash()))
                .toList();
    }

    /** A mention counts one, and a half if it was surely read as no complaint: questions about the same allowance are no matter. */
    private static int halves(Collection<Member> members) {
        return members.stream().mapToInt(m -> m.said().mild() ? 1 : 2).sum();
    }

    /** Different hashes; an original without one was written by somebody of its own, a copy may not have been. */
    private static int authors(Collection<Member> members) {
        var hashes = new HashSet<String>();
        var unknown = new HashSet<UUID>();
        for (var member : members) {
            var author = member.said().author();
            if (author != null) {
                hashes.add(author);
            } else if (!member.isCopy()) {
                unknown.add(member.id());
            }
        }
        return hashes.size() + unknown.size();
    }

    private static Raised raised(TopicMatch match, Mode mode, int asked, int measured) {
        return new Raised(
                match.topicId(),
                match.name(),
                match.version(),
                mode,
                asked,
                measured,
                match.hits().stream().map(TopicMatch.Hit::term).distinct().toList());
    }
}
