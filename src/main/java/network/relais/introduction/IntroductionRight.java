package network.relais.introduction;

import java.math.BigDecimal;

/**
 * What a standing claim brings on a day.
 *
 * @param year since the client's first order, from 1
 * @param rate percentage of the base that a protocol is proposed with; 0 once the claim brings nothing any more
 */
public record IntroductionRight(IntroductionClaim claim, int year, BigDecimal rate) {

    public String holder() {
        return claim.holder();
    }

    public boolean bringsSomething() {
        return rate.signum() > 0;
    }
}
