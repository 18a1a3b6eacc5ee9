package network.relais.lead;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead as somebody typed it, nothing checked yet. What was left empty is null or empty.
 *
 * @param client id of an organisation, or null with {@code newClient}
 * @param budgetKind {@code figure}, {@code range} or {@code unknown}
 * @param recommendedBy {@code prescriber}, {@code client}, {@code member} or {@code nobody}
 * @param thanks {@code relais} or {@code myself}
 * @param decision how it is qualified at once: {@code later}, {@code pursue}, {@code notYet} or {@code decline}
 */
public record LeadForm(
        @Nullable String title,
        @Nullable String client,
        @Nullable NewOrganisation newClient,
        @Nullable String contact,
        @Nullable NewContact newContact,
        @Nullable String need,
        @Nullable List<String> skills,
        @Nullable String budgetKind,
        @Nullable String budget,
        @Nullable String budgetTo,
        @Nullable String currency,
        @Nullable String wishedStart,
        @Nullable String recommendedBy,
        @Nullable String prescriber,
        @Nullable NewContact newPrescriber,
        @Nullable String member,
        @Nullable String thanks,
        @Nullable String introducer,
        @Nullable String decision,
        @Nullable String coordinator,
        @Nullable String wakeOn,
        @Nullable String reasonForUs,
        @Nullable String wordForPrescriber) {

    public record NewOrganisation(@Nullable String name, @Nullable String place) {}

    public record NewContact(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}

    public String decisionOrLater() {
        return Objects.requireNonNullElse(decision, "later");
    }

    Qualification qualification() {
        return new Qualification(decisionOrLater(), coordinator, wakeOn, reasonForUs, wordForPrescriber);
    }
}
