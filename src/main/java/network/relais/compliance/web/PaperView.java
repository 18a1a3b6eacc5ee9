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
            return form.equals("paper-" + key) || form.startsWith("waive-" + key + "-");
        }
    }

    /**
     * @param tag in a word or two how it stands
     * @param about until when, for what, and what it means
     * @param file address of the paper; null if there is none
     */
    record Line(
            String kind,
            String name,
            String tag,
            boolean isWell,
            String about,
            @Nullable String file,
            boolean mayWaive) {}

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

    private static Line line(PaperList.Line line, boolean mayWaive) {
        var paper = line.paper();
        var file = paper == null ? null : "/papers/" + paper.number() + "/file";
        var wanted = line.missions().isEmpty() ? "" : " Wanted for: " + String.join(", ", line.missions()) + ".";
        return switch (line.state()) {
            case VALID -> line(line, "valid", true, until(paper) + wanted, file, false);
            case ENDS_SOON ->
                line(line, "ends soon", true, until(paper) + " Hand in the next one." + wanted, file, false);
            case WAIVED -> line(line, "can wait", true, waived(line.waiver(), line.waivedBy()) + wanted, file, false);
            case MISSING ->
                line(
                        line,
                        paper == null ? "missing" : "over",
                        false,
                        (paper == null ? "" : "It has counted until " + day(paper.validUntil()) + ". ")
                                + "Payouts wait for it." + wanted,
                        file,
                        mayWaive);
            case NOT_WANTED ->
                line(line, "not wanted now", true, "No contract of yours wants it at the moment.", file, false);
        };
    }

    private static Line line(
            PaperList.Line line, String tag, boolean isWell, String about, @Nullable String file, boolean mayWaive) {
        return new Line(line.kind().code(), name(line.kind()), tag, isWell, about.strip(), file, mayWaive);
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
