package network.relais.introduction.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import network.relais.filing.FileKind;
import network.relais.filing.KeptFiles;
import network.relais.introduction.IntroductionClaims;
import network.relais.introduction.Mediation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link IntroductionClaims} and {@link KeptFiles} promise, on whichever database. */
@JdbcTest
@ComponentScan({"network.relais.introduction.store", "network.relais.filing.store"})
abstract class IntroductionStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private IntroductionClaims claims;

    @Autowired
    private KeptFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMission() {
        jdbc.sql("insert into relais.organisation (id, name) values ('o900001', 'Client')")
                .update();
        for (var person : new String[] {"p900001", "p900002", "p900003"}) {
            jdbc.sql("insert into relais.person (id, given_name, family_name, language) values (?, 'A', 'B', 'FR')")
                    .param(person)
                    .update();
        }
        jdbc.sql("insert into relais.mission (id, title, client, introducer, currency, phase, opened_at)"
                        + " values ('M-2026-0001', 'T', 'o900001', 'p900001', 'EUR', 'DELIVERY', current_timestamp)")
                .update();
    }

    @Test
    void aClaimIsKeptWithItsOrderAndItsLoss() {
        claims.lockClient("o900001");
        claims.add("o900001", "p900001", "M-2026-0001", TODAY, TODAY.plusMonths(12), Optional.empty(), "p900002", NOW);

        var claim = claims.ofClient("o900001").get(0);
        assertThat(claim.holder()).isEqualTo("p900001");
        assertThat(claim.recordedBy()).isEqualTo("p900002");
        assertThat(claim.recordedAt()).isEqualTo(NOW);
        assertThat(claim.introducedOn()).isEqualTo(TODAY);
        assertThat(claim.protectedUntil()).isEqualTo(TODAY.plusMonths(12));
        assertThat(claim.firstOrderOn()).isNull();

        claims.setFirstOrder(claim.number(), TODAY.plusDays(9));
        claims.lose(claim.number(), NOW.plusSeconds(7));

        var lost = claims.find(claim.number()).orElseThrow();
        assertThat(lost.firstOrderOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(lost.lostAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(claims.heldBy("p900001")).containsExactly(lost);
        assertThat(claims.heldBy("p900002")).isEmpty();
    }

    @Test
    void aMediationIsKeptAsItWasSavedLast() {
        claims.add("o900001", "p900001", "M-2026-0001", TODAY, TODAY.plusMonths(12), Optional.empty(), "p900001", NOW);
        var claim = claims.ofClient("o900001").get(0).number();
        var file = files.add("mail.pdf", FileKind.PDF, "0".repeat(64), new byte[] {1}, "p900002", NOW)
                .number();

        var number = claims.open(claim, "p900002", TODAY.minusDays(3), "Our mail.", Optional.of(file), NOW);

        var opened = claims.mediation(number).orElseThrow();
        assertThat(opened)
                .isEqualTo(new Mediation(
                        number,
                        claim,
                        "p900002",
                        NOW,
                        TODAY.minusDays(3),
                        "Our mail.",
                        file,
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        ""));
        var decided = new Mediation(
                number,
                claim,
                "p900002",
                NOW,
                TODAY.minusDays(3),
                "Our mail.",
                file,
                "p900003",
                "I called.",
                file,
                "p900003",
                "p900002",
                "p900003",
                NOW.plusSeconds(9),
                "The mail is older.");
        claims.update(decided);
        assertThat(claims.mediations()).containsExactly(decided);
    }

    @Test
    void aFileOfSeveralMegabytesComesBackByteByByte() {
        var content = new byte[3 * 1024 * 1024 + 7];
        new Random(7).nextBytes(content);

        var kept = files.add("reçu.png", FileKind.PNG, "0".repeat(64), content, "p900001", NOW);

        assertThat(files.content(kept.number())).isEqualTo(content);
        assertThat(files.find(kept.number())).contains(kept);
        assertThat(files.find(kept.number() + 1)).isEmpty();
    }
}
