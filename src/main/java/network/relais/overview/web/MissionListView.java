package network.relais.overview.web;

import java.util.List;
import network.relais.overview.MissionList;
import org.jspecify.annotations.Nullable;

/**
 * The list of missions in words.
 *
 * @param more how many were found and are not shown, lest the page grow endless
 */
record MissionListView(List<Line> lines, int more, int concerning, boolean seesEveryMission) {

    private static final int LONGEST = 100;

    record Line(
            String id,
            String title,
            String client,
            String leader,
            String where,
            boolean hasEnded,
            boolean isAwaited,
            @Nullable String pausedUntil) {}

    static MissionListView of(MissionList.Found found) {
        return new MissionListView(
                found.lines().stream().limit(LONGEST).map(MissionListView::line).toList(),
                Math.max(0, found.lines().size() - LONGEST),
                found.concerning(),
                found.seesEveryMission());
    }

    private static Line line(MissionList.Line line) {
        var mission = line.mission();
        var pausedUntil = mission.pausedUntil();
        return new Line(
                mission.id(),
                mission.title(),
                line.client(),
                line.leader(),
                Words.where(mission),
                mission.hasEnded(),
                line.isAwaited(),
                pausedUntil == null ? null : Words.day(pausedUntil));
    }
}
