package network.relais.payout.web;

import java.util.List;
import java.util.Optional;
import network.relais.overview.MissionSection;
import network.relais.payout.PartyStanding;
import network.relais.payout.PartyStandings;
import network.relais.payout.StandingWords;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
import org.springframework.stereotype.Component;

/** On the mission's page: where each party whom the reader may read stands, in a sentence, with the statement to keep. */
@Component
class PartiesSection implements MissionSection {

    /** @param hasBooks whether the reader may read all entries of the books */
    record View(String missionId, List<Stand> stands, boolean hasBooks) {}

    /** @param hasStatement whether the reader may keep that party's statement */
    record Stand(String party, String name, String sentence, boolean isOwn, boolean hasStatement) {}

    private final PartyStandings standings;

    PartiesSection(PartyStandings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public Optional<View> of(String missionId, String reader) {
        var language = Language.of(PageLanguage.now());
        var stands = standings.of(missionId, reader, language).stream()
                .map(each -> stand(each, reader, language))
                .toList();
        return stands.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(missionId, stands, standings.mayReadBooks(missionId, reader)));
    }

    private Stand stand(PartyStanding standing, String reader, Language language) {
        var mayKeep = standings.mayKeepStatement(standing.party(), reader);
        return new Stand(
                standing.party(),
                standing.name(),
                new StandingWords(language).sentence(standing, mayKeep),
                standing.party().equals(reader),
                mayKeep);
    }
}
