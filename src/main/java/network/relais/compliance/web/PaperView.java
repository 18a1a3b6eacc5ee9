package network.relais.compliance.web;

import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.util.List;
import network.relais.compliance.HandedInPaper;
import network.relais.compliance.PaperKind;
import network.relais.compliance.PaperList;
import network.relais.compliance.Waiver;
import network.relais.mail.InWords;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** Papers in the page's words. */
record PaperView(boolean isOfAll, List<Payee> payees) {

    /**
     * @param key names its forms
     * @param heading the payee, and for the reader that it is their own
     * @param state how many papers are missing
     */
    record Payee(
            String key, String person, String heading, boolean isOwn, boolean waits, String state, List<Line> lines) {

        /** Whether a form of this payee's was refused: it is unfolded then. */
        public boolean isNamedBy(String form) {
            return form.equals("paper-" + key)
                    || form.startsWith("waive-" + key + "-")
                    || lines.stream().anyMatch(line -> form.equals(line.wrongForm()));
        }
    }

    /**
     * @param tag in a word or two how it stands
     * @param about until when, for what, and what it means
     * @param file address of the paper; null if there is none
     * @param checks number of the paper that the reader may mark as wrong; null if none
     */
    record Line(
            String kind,
            String name,
            String tag,
            boolean isWell,
            String about,
            @Nullable String file,
            boolean mayWaive,
            @Nullable Long checks) {

        /** Names the form by which it is marked as wrong. */
        public String wrongForm() {
            return "wrong-" + checks;
        }
    }

    static PaperView of(PaperList.Page page) {
        return new PaperView(
                page.isOfAll(),
                page.payees().stream()
                        .map(payee -> new Payee(
                                payee.person(),
                                payee.person(),
                                payee.isOwn() ? payee.payee() + say(" (yours)", " (à vous)") : payee.payee(),
                                payee.isOwn(),
                                payee.waits(),
                                state(payee),
                                payee.lines().stream()
                                        .filter(line -> payee.isOwn() || line.state() != PaperList.State.NOT_WANTED)
                                        .map(line -> line(line, page.isOfAll() && !payee.isOwn()))
                                        .toList()))
                        .toList());
    }

    private static String state(PaperList.Payee payee) {
        var missing = payee.lines().stream()
                .filter(line -> line.state() == PaperList.State.MISSING)
                .count();
        return missing == 0
                ? say("nothing missing", "rien ne manque")
                : missing == 1
                        ? say("1 paper missing", "1 pièce manque")
                        : missing + say(" papers missing", " pièces manquent");
    }

    static String name(PaperKind kind) {
        return switch (kind) {
            case VIGILANCE -> say("Urssaf certificate of vigilance", "Attestation de vigilance de l’Urssaf");
            case REGISTRATION -> say("Company registration (Kbis or INSEE)", "Extrait Kbis ou avis de situation Insee");
            case INSURANCE -> say("Professional insurance", "Attestation d’assurance professionnelle");
        };
    }

    /** @param mayCheck whether the reader may say that a paper is wrong, or let it wait */
    private static Line line(PaperList.Line line, boolean mayCheck) {
        var paper = line.paper();
        var said =
                switch (line.state()) {
                    case VALID -> new Said(say("valid", "valable"), until(paper));
                    case ENDS_SOON ->
                        new Said(
                                say("ends soon", "expire bientôt"),
                                until(paper) + say(" Hand in the next one.", " Remettez la suivante."));
                    case WAIVED ->
                        new Said(
                                say("can wait", "peut attendre"), wrong(line) + waived(line.waiver(), line.waivedBy()));
                    case MISSING -> missing(line);
                    case NOT_WANTED ->
                        new Said(
                                say("not wanted now", "pas demandée maintenant"),
                                wrong(line)
                                        + say(
                                                "No contract of yours wants it at the moment.",
                                                "Aucun de vos contrats ne la demande en ce moment."));
                };
        var wanted = line.missions().isEmpty() || line.state() == PaperList.State.NOT_WANTED
                ? ""
                : say(" Wanted for: ", " Demandée pour\u00a0: ") + String.join(", ", line.missions()) + ".";
        var shown = paper == null ? line.wrong() : paper;
        var isMissing = line.state() == PaperList.State.MISSING;
        return new Line(
                line.kind().code(),
                name(line.kind()),
                said.tag(),
                !isMissing,
                (said.about() + wanted).strip(),
                shown == null ? null : "/papers/" + shown.number() + "/file",
                isMissing && mayCheck,
                mayCheck && paper != null ? Long.valueOf(paper.number()) : null);
    }

    private record Said(String tag, String about) {}

    private static Said missing(PaperList.Line line) {
        var paper = line.paper();
        var over = paper == null
                ? ""
                : say("It has counted until ", "Elle comptait jusqu’au ") + day(paper.validUntil()) + ". ";
        var tag = line.wrong() != null
                ? say("wrong", "mauvaise")
                : paper == null ? say("missing", "manquante") : say("over", "expirée");
        return new Said(tag, over + wrong(line) + say("Payouts wait for it.", "Les versements l’attendent."));
    }

    private static String wrong(PaperList.Line line) {
        var wrong = line.wrong() == null ? null : line.wrong().wrong();
        return wrong == null
                ? ""
                : say("%s says that the last one is wrong: %s ", "Selon %s, la dernière n’est pas bonne\u00a0: %s ")
                        .formatted(line.wrongBy(), wrong.reason());
    }

    private static String until(@Nullable HandedInPaper paper) {
        return paper == null ? "" : say("Until ", "Jusqu’au ") + day(paper.validUntil()) + ".";
    }

    private static String waived(@Nullable Waiver waiver, @Nullable String by) {
        return waiver == null
                ? ""
                : say("%s lets it wait until %s: %s", "%s la laisse attendre jusqu’au %s\u00a0: %s")
                        .formatted(by, day(waiver.until()), waiver.reason());
    }

    private static String day(LocalDate day) {
        return InWords.date(day, Language.of(PageLanguage.now()));
    }
}
