package network.relais.demo;

import java.util.List;
import java.util.Map;
import network.relais.demo.DemoNetwork.Client;
import network.relais.demo.DemoNetwork.Human;
import network.relais.people.Language;
import network.relais.people.Role;

/**
 * What {@code demo/years.yaml} says: with whom and about what the network worked before the demo's own weeks.
 *
 * @param people members beside those of the demo, and prescribers
 * @param words what people write, by occasion and language
 */
record YearsBook(
        List<Human> people, List<Client> clients, List<Kind> kinds, Map<String, Map<Language, List<String>>> words) {

    /**
     * @param skills that it takes; the first one leads
     * @param share how many of them there are beside the others
     */
    record Kind(
            String name,
            List<String> skills,
            double share,
            Map<Language, List<String>> titles,
            Map<Language, List<String>> milestones) {}

    static YearsBook read() {
        return DemoFile.read("years.yaml", YearsBook.class);
    }

    DemoNetwork network() {
        return new DemoNetwork(people, clients);
    }

    List<Human> holding(Role role) {
        return people.stream().filter(human -> human.roles().contains(role)).toList();
    }

    /** @throws IllegalStateException if the book has no words for that occasion */
    List<String> words(String occasion, Language language) {
        var found = words.getOrDefault(occasion, Map.of()).get(language);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("years.yaml has no %s words for '%s'".formatted(language, occasion));
        }
        return found;
    }
}
