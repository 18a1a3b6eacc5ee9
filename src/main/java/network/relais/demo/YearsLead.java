package network.relais.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import network.relais.demo.PlannedMission.Fate;
import network.relais.demo.PlannedMission.Turn;

/** What whoever brings a planned mission's lead types, as the form would hand it over. */
final class YearsLead {

    private YearsLead() {}

    static Map<String, Object> of(PlannedMission planned, YearsHabits habits) {
        var lead = new LinkedHashMap<String, Object>();
        lead.put("title", planned.title());
        lead.put("client", "client:" + planned.client());
        lead.put("contact", "person:" + planned.contact());
        lead.put("need", habits.words("need", planned));
        lead.put("skills", planned.kind().skills());
        lead.put("currency", planned.currency());
        budget(planned, lead);
        lead.put("wishedStart", "day:+" + (20 + planned.number() % 30));
        if (planned.prescriber() == null) {
            lead.put("recommendedBy", planned.number() % 3 == 0 ? "nobody" : "client");
        } else {
            lead.put("recommendedBy", "prescriber");
            lead.put("prescriber", "person:" + planned.prescriber());
            lead.put("thanks", planned.number() % 5 == 0 ? "myself" : "relais");
        }
        if (planned.has(Turn.SLEEPS)) {
            lead.put("decision", "notYet");
            lead.put("wakeOn", "day:+" + (20 + planned.number() % 40));
        } else if (planned.fate() == Fate.DECLINED || planned.number() % 3 == 0) {
            lead.put("decision", "later");
        } else {
            lead.put("decision", "pursue");
            lead.put("coordinator", "person:" + planned.coordinators().get(0).person());
        }
        return lead;
    }

    private static void budget(PlannedMission planned, Map<String, Object> lead) {
        switch (planned.number() % 4) {
            case 0 -> lead.put("budgetKind", "unknown");
            case 1 -> {
                lead.put("budgetKind", "range");
                lead.put("budget", String.valueOf(planned.budget() * 8 / 10));
                lead.put("budgetTo", String.valueOf(planned.budget() * 12 / 10));
            }
            default -> {
                lead.put("budgetKind", "figure");
                lead.put("budget", String.valueOf(planned.budget()));
            }
        }
    }
}
