package network.relais.protocol.web;

import static network.relais.web.PageLanguage.say;

import java.math.BigDecimal;
import java.util.List;
import network.relais.money.Decimals;
import network.relais.people.Language;
import network.relais.protocol.AmendmentOverview;
import network.relais.protocol.AskForAmendment;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mission's page says about amending its agreement. */
@Component("amendmentSection")
class AmendmentSection {

    private final AskForAmendment asking;
    private final AmendmentOverview overview;

    AmendmentSection(AskForAmendment asking, AmendmentOverview overview) {
        this.asking = asking;
        this.overview = overview;
    }

    /**
     * @param open the amendment that is open; null if none is
     * @param mayAsk whether the reader may ask for one now
     * @param days of roles in which days were confirmed
     * @param differs whether more or less was done than planned, in any role
     */
    record Section(AmendmentOverview.@Nullable View open, boolean mayAsk, List<Days> days, boolean differs) {

        public boolean isEmpty() {
            return open == null && !mayAsk && days.isEmpty();
        }
    }

    /** @param agreed days agreed on in all; planned up to the last milestone confirmed; done up to it; how much more or less that is */
    record Days(
            String name, String role, String agreed, String planned, String done, boolean differs, String difference) {}

    public Section of(String missionId, String reader) {
        var state = asking.state(missionId, reader);
        return new Section(
                state.open().isEmpty() ? null : overview.latest(missionId, Language.of(PageLanguage.now())),
                state.mayAsk(),
                state.roles().stream()
                        .filter(role ->
                                role.planned().signum() > 0 || role.done().signum() > 0)
                        .map(role -> new Days(
                                role.person(),
                                role.role(),
                                days(role.agreed()),
                                days(role.planned()),
                                days(role.done()),
                                role.differs(),
                                difference(role)))
                        .toList(),
                state.differs());
    }

    private static String difference(AskForAmendment.Role role) {
        var more = role.done().subtract(role.planned());
        var isOne = more.abs().compareTo(BigDecimal.ONE) == 0;
        return say("%s %s %s than planned", "%s %s de %s que prévu")
                .formatted(
                        days(more.abs()),
                        isOne ? say("day", "jour") : say("days", "jours"),
                        more.signum() > 0 ? say("more", "plus") : say("less", "moins"));
    }

    private static String days(BigDecimal days) {
        return Decimals.format(days, PageLanguage.now());
    }
}
