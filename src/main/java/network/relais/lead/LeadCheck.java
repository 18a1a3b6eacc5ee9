package network.relais.lead;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import network.relais.Rejection;
import network.relais.lead.Lead.RecommendedBy;
import network.relais.lead.LeadForm.NewContact;
import network.relais.lead.LeadRefused.Problem;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.text.BadText;
import network.relais.text.FieldNames;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed about a lead and finds everything that has to be mended, field by field. */
final class LeadCheck {

    private static final int TITLE = 60;
    private static final int NEED = 4000;
    static final int WORDS = 2000;
    private static final int NAME = 100;
    private static final int MOST_SKILLS = 20;
    private static final int FURTHEST_START_IN_YEARS = 5;
    private static final int FURTHEST_WAKE_IN_YEARS = 2;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THANKS = Set.of("relais", "myself");

    private final LocalDate today;
    private final Predicate<String> isMember;
    private final List<Problem> problems = new ArrayList<>();

    LeadCheck(LocalDate today, Predicate<String> isMember) {
        this.today = today;
        this.isMember = isMember;
    }

    /**
     * Before anything is looked up by them: some databases cannot even be asked for every text.
     *
     * @throws LeadRefused naming the first that is none
     */
    static void refuseWhatIsNoId(LeadForm form) {
        refuseUnlessId("client", "Client", form.client());
        refuseUnlessId("contact", "Contact", form.contact());
        refuseUnlessId("prescriber", "Prescriber", form.prescriber());
        refuseUnlessId("member", "Member", form.member());
        refuseUnlessId("introducer", "Introducer", form.introducer());
        refuseUnlessId("coordinator", "Coordinator", form.coordinator());
    }

    private static void refuseUnlessId(String field, String label, @Nullable String id) {
        try {
            Texts.oneLine(label, id, NAME);
        } catch (BadText bad) {
            throw LeadRefused.because(field, bad.getMessage(), bad.french());
        }
    }

    /** @throws LeadRefused with every problem found */
    CheckedLead check(LeadForm form) {
        var title = of("title", () -> Texts.requiredLine("In a few words", form.title(), TITLE));
        if (blank(form.client())) {
            var client = form.newClient();
            of("newClient.name", () -> Texts.requiredLine("Client", client == null ? null : client.name(), NAME));
            of("newClient.place", () -> Texts.oneLine("Place", client == null ? null : client.place(), NAME));
            if (form.newContact() == null) {
                problem(
                        "newContact.familyName",
                        "Say whom we talk to at the client: a name, and an e-mail address or a phone number.",
                        "Dites à qui nous parlons chez le client\u00a0: un nom, et une adresse électronique ou un numéro de téléphone.");
            }
        }
        checkContact("newContact", form.newContact());
        var need = of("need", () -> Texts.requiredParagraph("What is needed", form.need(), NEED));
        var skills = skills(form.skills());
        var currency = currency(form.currency());
        var budget = budget(form, currency);
        var start = date("wishedStart", "Wished start", form.wishedStart());
        if (start != null && (start.isBefore(today) || start.isAfter(today.plusYears(FURTHEST_START_IN_YEARS)))) {
            problem(
                    "wishedStart",
                    "The wished start is " + start + ". Choose a day from today on, at most " + FURTHEST_START_IN_YEARS
                            + " years ahead, or leave it empty.",
                    "Le début souhaité est le " + Language.FR.date(start)
                            + ". Choisissez un jour à partir d’aujourd’hui, dans " + FURTHEST_START_IN_YEARS
                            + " ans au plus, ou laissez le champ vide.");
        }
        var recommendedBy = recommendedBy(form);
        if (!blank(form.thanks()) && !THANKS.contains(Objects.requireNonNull(form.thanks()))) {
            problem(
                    "thanks",
                    "Choose who thanks the prescriber: Relais by mail, or the introducer.",
                    "Choisissez qui remercie le prescripteur\u00a0: Relais par courriel, ou l’apporteur.");
        }
        checkQualification(form.qualification());
        refuseIfAny();
        return new CheckedLead(
                Objects.requireNonNull(title),
                Objects.requireNonNull(need),
                skills,
                currency,
                budget,
                Optional.ofNullable(start),
                recommendedBy);
    }

    /** @throws LeadRefused with every problem found */
    CheckedQualification check(Qualification typed) {
        if (Qualification.LATER.equals(typed.decision())) {
            problem(
                    "decision",
                    "Decide first: pursue the lead, let it wait, or decline it.",
                    "Décidez d’abord\u00a0: poursuivre l’affaire, la laisser attendre ou la décliner.");
        }
        var checked = checkQualification(typed);
        refuseIfAny();
        return checked;
    }

    private CheckedQualification checkQualification(Qualification typed) {
        LocalDate wakeOn = null;
        String reason = null;
        String word = null;
        switch (typed.decision()) {
            case Qualification.LATER -> {}
            case Qualification.PURSUE -> {
                if (blank(typed.coordinator()) || !isMember.test(Objects.requireNonNull(typed.coordinator()))) {
                    problem(
                            "coordinator",
                            "Choose a member to coordinate the mission: they are asked and may say no.",
                            "Choisissez un membre pour piloter la mission\u00a0: on lui pose la question, et il peut dire non.");
                }
            }
            case Qualification.NOT_YET -> wakeOn = wakeOn(typed.wakeOn());
            case Qualification.DECLINE -> {
                reason = of(
                        "reasonForUs",
                        () -> Texts.requiredParagraph("Why? (for the network only)", typed.reasonForUs(), WORDS));
                word = of(
                        "wordForPrescriber",
                        () -> nullIfEmpty(Texts.paragraph("Word to the prescriber", typed.wordForPrescriber(), WORDS)));
            }
            default ->
                problem(
                        "decision",
                        "Decide: pursue the lead, let it wait, or decline it.",
                        "Décidez\u00a0: poursuivre l’affaire, la laisser attendre ou la décliner.");
        }
        return new CheckedQualification(typed.decision(), typed.coordinator(), wakeOn, reason, word);
    }

    private @Nullable LocalDate wakeOn(@Nullable String typed) {
        var day = date("wakeOn", "Wake on", typed);
        if (blank(typed)) {
            problem(
                    "wakeOn",
                    "Choose the day on which the lead should come back to you.",
                    "Choisissez le jour où l’affaire doit vous revenir.");
        } else if (day != null && (!day.isAfter(today) || day.isAfter(today.plusYears(FURTHEST_WAKE_IN_YEARS)))) {
            problem(
                    "wakeOn",
                    "The lead can come back between tomorrow and " + FURTHEST_WAKE_IN_YEARS + " years from now, not on "
                            + day + ".",
                    "L’affaire peut revenir entre demain et dans " + FURTHEST_WAKE_IN_YEARS + " ans, pas le "
                            + Language.FR.date(day) + ".");
        }
        return day;
    }

    private void checkContact(String field, @Nullable NewContact contact) {
        if (contact == null) {
            return;
        }
        of(field + ".givenName", () -> Texts.oneLine("First name", contact.givenName(), NAME));
        of(field + ".familyName", () -> Texts.requiredLine("Last name", contact.familyName(), NAME));
        of(field + ".email", () -> Texts.email("E-mail", contact.email()));
        of(field + ".phone", () -> Texts.phone("Phone", contact.phone()));
        if (!blank(contact.language()) && !LANGUAGES.contains(Objects.requireNonNull(contact.language()))) {
            problem(
                    field + ".language",
                    "Choose the language in which we write: French or English.",
                    "Choisissez la langue dans laquelle nous écrivons\u00a0: français ou anglais.");
        }
        if (blank(contact.email()) && blank(contact.phone())) {
            problem(
                    field + ".email",
                    "Give an e-mail address or a phone number, so that this person can be reached.",
                    "Donnez une adresse électronique ou un numéro de téléphone, pour que cette personne puisse être jointe.");
        }
    }

    private Set<String> skills(@Nullable List<String> typed) {
        var skills = new LinkedHashSet<String>();
        for (var skill : Objects.requireNonNullElse(typed, List.<String>of())) {
            var checked = of("skills", () -> Texts.oneLine("Skills wanted", skill, 60));
            if (checked != null && !checked.isEmpty()) {
                skills.add(checked.toLowerCase(Locale.ROOT));
            }
        }
        if (skills.size() > MOST_SKILLS) {
            problem(
                    "skills",
                    "Name at most " + MOST_SKILLS + " skills; there are " + skills.size() + ".",
                    "Nommez " + MOST_SKILLS + " compétences au plus\u00a0; il y en a " + skills.size() + ".");
        }
        return skills;
    }

    private Currency currency(@Nullable String typed) {
        var currency = Currency.ofCode(Objects.requireNonNullElse(typed, Currency.EUR.name()));
        if (currency.isEmpty()) {
            problem(
                    "currency",
                    "Choose one of the currencies of the list: " + Arrays.toString(Currency.values()) + ".",
                    "Choisissez une monnaie de la liste\u00a0: " + Arrays.toString(Currency.values()) + ".");
        }
        return currency.orElse(Currency.EUR);
    }

    private Budget budget(LeadForm form, Currency currency) {
        switch (Objects.requireNonNullElse(form.budgetKind(), "unknown")) {
            case "unknown":
                return Budget.UNKNOWN;
            case "figure": {
                var figure = amount("budget", form.budget(), currency);
                return new Budget(figure, figure);
            }
            case "range": {
                var from = amount("budget", form.budget(), currency);
                var to = amount("budgetTo", form.budgetTo(), currency);
                if (from != null && to != null && from > to) {
                    problem(
                            "budgetTo",
                            "The range ends below its beginning. Put the smaller amount first.",
                            "La fourchette finit plus bas qu’elle ne commence. Mettez d’abord le plus petit montant.");
                }
                return new Budget(from, to);
            }
            default:
                problem(
                        "budgetKind",
                        "Choose whether the budget is a figure, a range or unknown.",
                        "Choisissez si le budget est un montant, une fourchette ou inconnu.");
                return Budget.UNKNOWN;
        }
    }

    private @Nullable Long amount(String field, @Nullable String typed, Currency currency) {
        var money = of(field, () -> Money.parse(Objects.requireNonNullElse(typed, ""), currency));
        return money == null ? null : money.minorUnits();
    }

    private RecommendedBy recommendedBy(LeadForm form) {
        switch (Objects.requireNonNullElse(form.recommendedBy(), "nobody")) {
            case "nobody":
                return RecommendedBy.NOBODY;
            case "client":
                return RecommendedBy.CLIENT;
            case "member":
                if (blank(form.member()) || !isMember.test(Objects.requireNonNull(form.member()))) {
                    problem(
                            "member",
                            "Choose the member who recommended the network.",
                            "Choisissez le membre qui a recommandé le réseau.");
                }
                return RecommendedBy.MEMBER;
            case "prescriber":
                if (blank(form.prescriber()) && form.newPrescriber() == null) {
                    problem(
                            "prescriber",
                            "Choose the prescriber who recommended the network, or add a new one.",
                            "Choisissez le prescripteur qui a recommandé le réseau, ou ajoutez-en un.");
                }
                checkContact("newPrescriber", form.newPrescriber());
                return RecommendedBy.PRESCRIBER;
            default:
                problem(
                        "recommendedBy",
                        "Choose who recommended the network: a prescriber, the client, a member or nobody.",
                        "Choisissez qui a recommandé le réseau\u00a0: un prescripteur, le client, un membre ou personne.");
                return RecommendedBy.NOBODY;
        }
    }

    private @Nullable LocalDate date(String field, String label, @Nullable String typed) {
        if (blank(typed)) {
            return null;
        }
        try {
            return LocalDate.parse(Objects.requireNonNull(typed).strip());
        } catch (DateTimeParseException notADate) {
            problem(
                    field,
                    "\"" + label + "\" is not a date. Choose one from the calendar.",
                    "«\u00a0" + FieldNames.french(label)
                            + "\u00a0» n’est pas une date. Choisissez-en une dans le calendrier.");
            return null;
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T of(String field, Supplier<? extends @Nullable T> checked) {
        try {
            return checked.get();
        } catch (Rejection refused) {
            problem(field, refused.getMessage(), refused.french());
            return null;
        }
    }

    private void problem(String field, String message, String french) {
        problems.add(new Problem(field, message, french));
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new LeadRefused(problems);
        }
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** @param from minor units; null when unknown */
    record Budget(@Nullable Long from, @Nullable Long to) {
        static final Budget UNKNOWN = new Budget(null, null);
    }

    record CheckedLead(
            String title,
            String need,
            Set<String> skills,
            Currency currency,
            Budget budget,
            Optional<LocalDate> wishedStart,
            RecommendedBy recommendedBy) {}

    record CheckedQualification(
            String decision,
            @Nullable String coordinator,
            @Nullable LocalDate wakeOn,
            @Nullable String reasonForUs,
            @Nullable String wordForPrescriber) {}
}
