package network.relais.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import network.relais.ledger.SettlementCase;
import network.relais.split.SplitRejected;
import network.relais.web.SentJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/settlements/preview}: what each line would get of each payment. Keeps nothing. */
@RestController
class SettlementPreviewController {

    /** Amounts are strings with the currency's decimals. */
    record Settlements(List<Settled> settlements) {}

    record Settled(List<Line> payouts, String credit) {}

    record Line(String id, String amount) {}

    @PostMapping("/api/settlements/preview")
    Settlements preview(HttpServletRequest request) throws IOException {
        return new Settlements(SettlementCase.read(SentJson.read(request)).settled().stream()
                .map(SettlementPreviewController::settled)
                .toList());
    }

    private static Settled settled(SettlementCase.Settled settled) {
        return new Settled(
                settled.payouts().stream()
                        .map(payout -> new Line(payout.id(), payout.amount().plain()))
                        .toList(),
                settled.credit().plain());
    }

    /** @param at which figure of the case to mend, as {@link SplitRejected#at} says */
    record Refused(String error, String message, String at) {}

    @ExceptionHandler
    ResponseEntity<Refused> refused(SplitRejected rejected) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(rejected.code(), rejected.getMessage(), rejected.at()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> unreadable(SentJson.Unreadable unreadable) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(SplitRejected.Code.MALFORMED.name(), unreadable.getMessage(), ""));
    }
}
