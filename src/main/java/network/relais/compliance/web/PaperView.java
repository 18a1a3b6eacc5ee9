package network.relais.compliance.web;

import java.time.LocalDate;
import java.util.List;
import network.relais.compliance.HandedInPaper;
import network.relais.compliance.PaperKind;
import network.relais.compliance.PaperList;
import network.relais.compliance.Waiver;
import network.relais.mail.InWords;
import network.relais.people.Language;
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
                                payee.isOwn() ? payee.payee() + " (yours)" : payee.payee(),
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
        return missing == 0 ? "nothing missing" : missing == 1 ? "1 paper missing" : missing + " papers missing";
    }

    static String name(PaperKind kind) {
        return switch (kind) {
            case VIGILANCE -> "Urssaf certificate of vigilance";
            case REGISTRATION -> "Company registration (Kbis or INSEE)";
            case INSURANCE -> "Professional insurance";
        };
    }

    /** @param mayCheck whether the reader may say that a paper is wrong, or let it wait */
    private static Line line(PaperList.Line line, boolean mayCheck) {
        var paper = line.paper();
        var said =
                switch (line.state()) {
                    case VALID -> new Said("valid", until(paper));
                    case ENDS_SOON -> new Said("ends soon", until(paper) + " Hand in the next one.");
                    case WAIVED -> new Said("can wait", wrong(line) + waived(line.waiver(), line.waivedBy()));
                    case MISSING -> missing(line);
                    case NOT_WANTED ->
                        new Said("not wanted now", wrong(line) + "No contract of yours wants it at the moment.");
                };
        var wanted = line.missions().isEmpty() || line.state() == PaperList.State.NOT_WANTED
                ? ""
                : " Wanted for: " + String.join(", ", line.missions()) + ".";
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
        var over = paper == null ? "" : "It has counted until " + day(paper.validUntil()) + ". ";
        var tag = line.wrong() != null ? "wrong" : paper == null ? "missing" : "over";
        return new Said(tag, over + wrong(line) + "Payouts wait for it.");
    }

    private static String wrong(PaperList.Line line) {
        var wrong = line.wrong() == null ? null : line.wrong().wrong();
        return wrong == null ? "" : "%s says that the last one is wrong: %s ".formatted(line.wrongBy(), wrong.reason());
    }

    private static String until(@Nullable HandedInPaper paper) {
        return paper == null ? "" : "Until " + day(paper.validUntil()) + ".";
    }

    private static String waived(@Nullable Waiver waiver, @Nullable String by) {
        return waiver == null ? "" : "%s lets it wait until %s: %s".formatted(by, day(waiver.until()), waiver.reason());
    }

    private static String day(LocalDate day) {
        return InWords.date(day, Language.EN);
    }
}
