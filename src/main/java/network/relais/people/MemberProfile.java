package network.relais.people;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What staffing and the protocol draft need to know of a member.
 *
 * @param dayRateMinorUnits the usual day rate, excluding VAT, in minor units of {@code currency}, if the member stated one
 * @param payee who is paid: the member, or the company the member works through
 */
public record MemberProfile(
        String personId,
        Set<String> skills,
        OptionalLong dayRateMinorUnits,
        String currency,
        String payee,
        List<Absence> absences) {}
