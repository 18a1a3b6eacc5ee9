package network.relais.metrics.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Catalogue.Version;
import org.jspecify.annotations.Nullable;

/** Two contents of one diagram that are compared. */
record TwoContents(Version before, Version after) {

    static final String BEFORE = "version-a";
    static final String AFTER = "version-b";

    /** Those that are asked for, else the latest change; empty if nothing has changed yet. */
    static Optional<TwoContents> of(Asked asked, List<Version> versions, Say say) {
        var before = chosen(BEFORE, asked, versions);
        var after = chosen(AFTER, asked, versions);
        if (before == null && after == null) {
            return versions.stream()
                    .filter(version -> isAsked(version, asked))
                    .filter(version -> other(version, versions).isPresent())
                    .max(Comparator.comparing(Version::firstUsed))
                    .map(latest -> new TwoContents(other(latest, versions).orElseThrow(), latest));
        }
        var given = before == null ? after : before;
        if (!isAsked(given, asked)) {
            throw NotUnderstood.at(ReadQuestion.PHASE, "otherPhase", say.process(given.label()));
        }
        if (before != null && after != null) {
            return Optional.of(new TwoContents(before, sameProcess(before, after, say)));
        }
        var other = other(given, versions)
                .orElseThrow(() ->
                        NotUnderstood.at(before == null ? AFTER : BEFORE, "onlyContent", say.process(given.label())));
        return Optional.of(before == null ? new TwoContents(other, given) : new TwoContents(given, other));
    }

    private static boolean isAsked(Version version, Asked asked) {
        return asked.phase() == null || asked.phase().equals(version.process());
    }

    private static Version sameProcess(Version before, Version after, Say say) {
        if (!before.process().equals(after.process())) {
            throw NotUnderstood.at(AFTER, "otherDiagram", say.process(before.label()), say.process(after.label()));
        }
        if (before.diagram().equals(after.diagram())) {
            throw NotUnderstood.at(AFTER, "sameContent");
        }
        return after;
    }

    private static @Nullable Version chosen(String name, Asked asked, List<Version> versions) {
        return versions.stream()
                .filter(version -> version.diagram().equals(asked.more().get(name)))
                .findFirst()
                .orElse(null);
    }

    /** The content that the same process had right before, else the latest after. */
    private static Optional<Version> other(Version version, List<Version> versions) {
        var same = versions.stream()
                .filter(each -> each.process().equals(version.process())
                        && !each.diagram().equals(version.diagram()))
                .toList();
        return same.stream()
                .filter(each -> !each.firstUsed().isAfter(version.firstUsed()))
                .max(Comparator.comparing(Version::firstUsed))
                .or(() -> same.stream().max(Comparator.comparing(Version::firstUsed)));
    }
}
