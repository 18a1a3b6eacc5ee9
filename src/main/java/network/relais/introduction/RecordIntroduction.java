package network.relais.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.mission.Mission;

/** A lead that brings a client makes a claim, unless somebody's stands already; the client's first order begins its years. */
@UseCase
public class RecordIntroduction {

    private final IntroductionClaims claims;
    private final IntroductionRules rules;
    private final Clock clock;

    RecordIntroduction(IntroductionClaims claims, IntroductionRules rules, Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param recordedBy who typed it, if it was not the introducer */
    public void leadBrought(Mission mission, String recordedBy) {
        claims.lockClient(mission.client());
        var today = LocalDate.now(clock);
        if (claims.ofClient(mission.client()).stream().noneMatch(claim -> claim.standsOn(today))) {
            claims.add(
                    mission.client(),
                    mission.introducer(),
                    mission.id(),
                    today,
                    today.plusMonths(rules.protectedMonths(today)),
                    Optional.empty(),
                    recordedBy,
                    clock.instant());
        }
    }

    public void clientOrdered(Mission mission, LocalDate day) {
        claims.lockClient(mission.client());
        claims.ofClient(mission.client()).stream()
                .filter(claim -> claim.isMetBy(day))
                .forEach(claim -> claims.setFirstOrder(claim.number(), day));
    }
}
