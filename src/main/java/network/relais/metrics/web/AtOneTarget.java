package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.HowTargetsStand.Done;
import network.relais.metrics.Target;
import network.relais.metrics.TimeLimit.Kept;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/** The missions behind one target's figures: what it is about and ended in the period, and what of that took longer. Nobody is named. */
@Component
class AtOneTarget {

    static final String TARGET = "target";

    /** Its lists, by the keys of their tables. */
    static final String ENDED = "ended";

    static final String LONGER = "longer";

    private final HowTargetsStand howTargetsStand;
    private final Missions missions;

    AtOneTarget(HowTargetsStand howTargetsStand, Missions missions) {
        this.howTargetsStand = howTargetsStand;
        this.missions = missions;
    }

    static String address(Target target, Asked asked) {
        return "/metrics/targets" + asked.query(Map.of(TARGET, String.valueOf(target.number())));
    }

    /** What took longer is not told of few people: it would say how fast they are. */
    List<Listed> lists(Target target, Kept kept, Asked asked, Say say) {
        var ended = howTargetsStand.ended(target, asked.period(), asked.selection());
        var lists = new ArrayList<Listed>();
        lists.add(listed(ENDED, ended, kept.isOfFew(), say));
        if (!kept.isOfFew()) {
            lists.add(listed(
                    LONGER, ended.stream().filter(each -> !each.isWithin()).toList(), false, say));
        }
        return lists;
    }

    private Listed listed(String key, List<Done> done, boolean isOfFew, Say say) {
        var shown = done.stream().limit(Listed.MOST).toList();
        var titles =
                missions.titles(shown.stream().map(Done::mission).distinct().toList());
        var table = new Table(
                key,
                say.text("table.target." + key),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("since"),
                        say.words("ended-on"),
                        say.inOffice("took")),
                shown.stream().map(each -> row(each, isOfFew, titles, say)).toList(),
                say.text("empty.target." + key));
        return new Listed(table, done.size());
    }

    private static List<Cell> row(Done each, boolean isOfFew, Map<String, String> titles, Say say) {
        return List.of(
                AtOneStep.mission(each.mission(), say),
                say.cell(titles.getOrDefault(each.mission(), "")),
                // From both days anybody could work out what is hidden.
                isOfFew ? say.few() : say.cell(each.entered()),
                say.cell(each.ended()),
                isOfFew ? say.few() : say.office(each.took()));
    }
}
