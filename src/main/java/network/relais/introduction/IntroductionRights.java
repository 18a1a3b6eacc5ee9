package network.relais.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose introduction a client is today, and what that brings. */
@Component
public class IntroductionRights {

    private final IntroductionClaims claims;
    private final IntroductionRules rules;
    private final Clock clock;

    IntroductionRights(IntroductionClaims claims, IntroductionRules rules, Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.clock = clock;
    }

    /** Empty if nobody has a standing claim to that client. */
    public Optional<IntroductionRight> to(String client) {
        var today = LocalDate.now(clock);
        return claims.ofClient(client).stream()
                .filter(claim -> claim.standsOn(today))
                .findFirst()
                .map(claim -> on(claim, today));
    }

    IntroductionRight on(IntroductionClaim claim, LocalDate day) {
        var year = claim.yearOn(day);
        return new IntroductionRight(claim, year, rules.rate(claim.introducedOn(), year));
    }
}
