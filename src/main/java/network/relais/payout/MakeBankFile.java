package network.relais.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import network.relais.UseCase;
import network.relais.payout.Payables.Payable;
import network.relais.people.Directory;
import network.relais.people.Role;

/**
 * An animator makes a file of transfers for the bank. That somebody was paid is not known by that, only once the bank has done it; but that
 * the file was made is noted, so that it can be named should a payout turn out to be none.
 */
@UseCase
public class MakeBankFile {

    /** @param xml see {@link CreditTransfers} */
    public record Made(String fileName, String xml) {}

    private final CreditTransfers transfers;
    private final BankFiles files;
    private final Directory directory;
    private final Clock clock;

    MakeBankFile(CreditTransfers transfers, BankFiles files, Directory directory, Clock clock) {
        this.transfers = transfers;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws PayoutRefused if no such file can be made; nothing is noted then */
    public Made make(String by, List<Payable> chosen) {
        if (!directory.rolesOf(by, LocalDate.now(clock)).contains(Role.ANIMATOR)) {
            throw PayoutRefused.notYoursToPay();
        }
        transfers.requirePayable(chosen);
        var file = files.add(chosen, by, clock.instant());
        return new Made(file.fileName(), transfers.of(file.id(), chosen));
    }
}
