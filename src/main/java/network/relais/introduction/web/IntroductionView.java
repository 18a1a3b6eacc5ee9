package network.relais.introduction.web;

import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import network.relais.filing.KeptFile;
import network.relais.introduction.IntroductionList;
import network.relais.mail.InWords;
import network.relais.money.Decimals;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** Claims and mediations in the page's words. */
record IntroductionView(boolean isOfAll, List<Line> lines, List<Dispute> disputes, List<Choice> clients) {

    record Choice(String id, String name) {}

    /**
     * @param holder the holder's name, for those who see everybody's
     * @param tag in a word or two what has become of it
     * @param counts whether it brings something today
     */
    record Line(
            String client,
            String holder,
            String tag,
            boolean counts,
            String since,
            String until,
            String now,
            String proof) {}

    /** @param file address of the file; null if there is none */
    record Side(
            String id,
            String name,
            String day,
            List<String> proofs,
            String words,
            @Nullable String file,
            @Nullable String mediator) {}

    record Dispute(
            long number,
            String client,
            boolean isOpen,
            Side holder,
            Side contester,
            String state,
            String decision,
            boolean mayDecide,
            boolean mayAnswer,
            List<Choice> mediators) {

        boolean hasForm(String form) {
            return (form.equals(number + "-answer") && mayAnswer)
                    || (form.equals(number + "-mediator") && !mediators.isEmpty())
                    || (form.equals(number + "-decision") && isOpen && mayDecide);
        }
    }

    /** Whether a refusal can be told at its form: it may be gone, since somebody else was quicker, or never have been there. */
    boolean hasForm(String form) {
        return switch (form) {
            case "" -> true;
            case "contest" -> !clients.isEmpty();
            default -> disputes.stream().anyMatch(dispute -> dispute.hasForm(form));
        };
    }

    static IntroductionView of(IntroductionList.Page page, ZoneId zone) {
        return new IntroductionView(
                page.isOfAll(),
                page.lines().stream().map(line -> line(line, zone)).toList(),
                page.disputes().stream().map(dispute -> dispute(dispute, zone)).toList(),
                page.contestable().stream()
                        .map(each -> new Choice(
                                each.id(), each.place() == null ? each.name() : each.name() + ", " + each.place()))
                        .toList());
    }

    private static Line line(IntroductionList.Line line, ZoneId zone) {
        var claim = line.claim();
        var rate = Decimals.format(line.rate(), PageLanguage.now()) + say("% of the base", "\u00a0% de la base");
        var firstOrder = claim.firstOrderOn();
        var until = firstOrder == null
                ? say("First order by ", "Première commande avant le ") + day(claim.protectedUntil())
                : say("First order on ", "Première commande le ")
                        + day(firstOrder)
                        + say(", so year ", ", donc année ")
                        + line.year();
        return switch (line.standing()) {
            case PROTECTED ->
                line(
                        line,
                        say("protected", "protégé"),
                        true,
                        until,
                        rate + say(", if an order comes", ", si une commande vient"),
                        zone);
            case IN_ITS_YEARS -> line(line, say("year ", "année ") + line.year(), true, until, rate, zone);
            case OVER -> line(line, say("over", "achevé"), false, until, say("nothing any more", "plus rien"), zone);
            case EXPIRED ->
                line(
                        line,
                        say("expired", "expiré"),
                        false,
                        say("No order by ", "Pas de commande avant le ") + day(claim.protectedUntil()),
                        say("nothing", "rien"),
                        zone);
            case LOST ->
                line(
                        line,
                        say("not kept", "non retenu"),
                        false,
                        say(
                                "It was decided that somebody else introduced the client",
                                "Il a été décidé que quelqu’un d’autre a apporté le client"),
                        say("nothing", "rien"),
                        zone);
        };
    }

    private static Line line(
            IntroductionList.Line line, String tag, boolean counts, String until, String now, ZoneId zone) {
        return new Line(
                line.client(),
                line.holder().name(),
                tag,
                counts,
                day(line.claim().introducedOn()),
                until,
                now,
                say("recorded by %s on %s", "noté par %s le %s")
                        .formatted(
                                line.recordedBy().name(),
                                day(LocalDate.ofInstant(line.claim().recordedAt(), zone))));
    }

    private static Dispute dispute(IntroductionList.Dispute dispute, ZoneId zone) {
        var mediation = dispute.mediation();
        return new Dispute(
                mediation.number(),
                dispute.client(),
                dispute.decidedFor() == null,
                side(dispute.holder(), mediation.number(), zone),
                side(dispute.contester(), mediation.number(), zone),
                state(dispute, zone),
                mediation.decisionWords(),
                dispute.mayDecide(),
                dispute.mayAnswer(),
                dispute.mediators().stream()
                        .map(person -> new Choice(person.id(), person.name()))
                        .toList());
    }

    private static String state(IntroductionList.Dispute dispute, ZoneId zone) {
        var winner = dispute.decidedFor();
        var judge = dispute.decidedBy();
        var at = dispute.mediation().decidedAt();
        if (winner != null && judge != null && at != null) {
            return say(
                            "%s decided on %s that %s introduced the client.",
                            "%s a décidé le %s que %s a apporté le client.")
                    .formatted(judge.name(), day(LocalDate.ofInstant(at, zone)), winner.name());
        }
        return dispute.judges().isEmpty()
                ? say(
                        "No animator is without a stake in it: each of the two names a member, and the one whom both name decides.",
                        "Aucun animateur n’est sans intérêt dans l’affaire\u00a0: chacun des deux nomme un membre, et celui que les deux nomment décide.")
                : say("To be decided by ", "À trancher par ") + String.join(say(" or ", " ou "), dispute.judges())
                        + ".";
    }

    private static Side side(IntroductionList.Side side, long mediation, ZoneId zone) {
        return new Side(
                side.person().id(),
                side.person().name(),
                day(side.day()),
                side.leads().stream()
                        .map(lead -> say("Lead “%s”, recorded on %s", "Affaire «\u00a0%s\u00a0», notée le %s")
                                .formatted(lead.title(), day(LocalDate.ofInstant(lead.openedAt(), zone))))
                        .toList(),
                side.words(),
                address(side.file(), mediation),
                name(side.mediator()));
    }

    private static @Nullable String address(@Nullable KeptFile file, long mediation) {
        return file == null ? null : "/introductions/mediations/%d/files/%d".formatted(mediation, file.number());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private static String day(LocalDate day) {
        return InWords.date(day, Language.of(PageLanguage.now()));
    }
}
